# bytes 220
# 100 readings in a plain list, filled by append and bounded by pop(0).
import gc
from machine import ADC

sensor = ADC(0)
gc.collect()
before = gc.mem_alloc()
readings = []
for _ in range(300):
    readings.append(sensor.read_u16())
    if len(readings) > 100:
        readings.pop(0)
gc.collect()
print(len(readings), gc.mem_alloc() - before)
