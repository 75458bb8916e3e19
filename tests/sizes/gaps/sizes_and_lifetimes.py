# percent 20
# An adversary: sizes of which one in sixteen is large, lifetimes of which one in four is long, in rounds that each want
# other sizes than the one before; in the end most of it is let go, here and there.
import gc

seed = 99


def random(below):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
    return (seed >> 8) % below


slots = [None] * 400
for step in range(20):
    for i in range(600):
        size = random(1500) if random(16) == 0 else random(24 + step * 8)
        piece = bytearray(size)
        if random(4) == 0:
            slots[random(len(slots))] = piece
    for i in range(random(200)):
        slots[random(len(slots))] = None
piece = None
for i in range(len(slots)):
    if random(4) != 0:
        slots[i] = None
gc.collect()
print(len(slots), gc.stats()[1], gc.stats()[4])
