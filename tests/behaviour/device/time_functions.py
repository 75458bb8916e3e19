import time

start = time.ticks_ms()
time.sleep_ms(25)
time.sleep(0)
time.sleep_us(10)
elapsed = time.ticks_diff(time.ticks_ms(), start)
print(25 <= elapsed < 1000, time.ticks_diff(5, 3), time.ticks_diff(3, 5), isinstance(start, int))
print(time.ticks_diff(time.ticks_add(100, 50), 100), time.ticks_diff(time.ticks_add(0, -10), 0))
before = time.ticks_us()
time.sleep_us(500)
print(time.ticks_diff(time.ticks_us(), before) >= 500)
