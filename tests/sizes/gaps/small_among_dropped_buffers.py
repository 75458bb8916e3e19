# percent 50
# 1,500 small objects that stay, each made before a buffer that goes.
import gc


def number(seed):
    return (seed * 1103515245 + 12345) & 0x7FFFFFFF


seed = 12345
kept = []
for i in range(1500):
    kept.append([i])
    seed = number(seed)
    dropped = bytearray(40 + (seed >> 8) % 33)
dropped = None
gc.collect()
print(len(kept), gc.stats()[1], gc.stats()[4])
