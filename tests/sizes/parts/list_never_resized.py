# 100 numbers of a byte each, in a list that nothing resizes. BEGIN and END: what the test leaves out to compare.
import time
from machine import Pin

led = Pin("LED", Pin.OUT)
# BEGIN
flags = [0] * 100


def fill(xs, k):
    for i in range(len(xs)):
        xs[i] = (i * k) & 255


def total(xs):
    result = 0
    for x in xs:
        result += x
    return result


fill(flags, 3)
time.sleep_ms(total(flags) + flags[7])
# END
while True:
    led.toggle()
    time.sleep_ms(500)
