# A table that nobody writes. BEGIN and END: what the test leaves out to compare.
import time
from machine import Pin

led = Pin("LED", Pin.OUT)
# BEGIN
SEGMENTS = [0x3F, 0x06, 0x5B, 0x4F, 0x66, 0x6D, 0x7D, 0x07, 0x7F, 0x6F, 0x77, 0x7C, 0x39, 0x5E, 0x79, 0x71]
for segments in SEGMENTS:
    time.sleep_ms(segments)
time.sleep_ms(SEGMENTS[time.ticks_ms() & 15])
# END
while True:
    led.toggle()
    time.sleep_ms(500)
