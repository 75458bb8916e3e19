# bytes 256
# 10,000 messages built one after another: the memory of the old ones is used again.
import gc

gc.collect()
before = gc.mem_alloc()
v = 0
for _ in range(10000):
    message = "Sensor: "
    message += str(v)
    message += " mV"
    v = (v + 37) % 3300
gc.collect()
print(message, gc.mem_alloc() - before)
