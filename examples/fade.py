# Fades the LED up and down, for ever, by switching it quickly: software PWM on any pin.
import time
from machine import Pin

PERIOD_US = 5000
STEPS = 50

led = Pin("LED", Pin.OUT)


def levels():
    """0, 1, ... up to STEPS and back again, without end."""
    while True:
        for step in range(STEPS):
            yield step
        for step in range(STEPS, 0, -1):
            yield step


for level in levels():
    # The eye sees brightness by ratio, so the time that the LED is on grows with the square.
    on = PERIOD_US * level * level // (STEPS * STEPS)
    led.on()
    time.sleep_us(on)
    led.off()
    time.sleep_us(PERIOD_US - on)
