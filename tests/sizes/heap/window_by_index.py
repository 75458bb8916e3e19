# bytes 220
# 100 readings in a plain list, filled by append and then overwritten by index.
import gc
from machine import ADC

sensor = ADC(0)
gc.collect()
before = gc.mem_alloc()
readings = []
for number in range(300):
    if len(readings) < 100:
        readings.append(sensor.read_u16())
    else:
        readings[number % 100] = sensor.read_u16()
gc.collect()
print(len(readings), gc.mem_alloc() - before)
