# Toggles the LED when the button is pressed. A press counts once, however long its contacts bounce.
import time
from machine import Pin

DEBOUNCE_MS = 20


class Button:
    def __init__(self, pin):
        self.pin = pin
        self.pressed = False
        self.changed_at = time.ticks_ms()

    def was_pressed(self):
        """True once for each press."""
        level = self.pin.value() == 0  # the button connects the pin to ground
        now = time.ticks_ms()
        if level == self.pressed or time.ticks_diff(now, self.changed_at) < DEBOUNCE_MS:
            return False
        self.pressed = level
        self.changed_at = now
        return level


led = Pin("LED", Pin.OUT)
button = Button(Pin(2, Pin.IN, Pin.PULL_UP))
presses = 0

while True:
    if button.was_pressed():
        presses += 1
        led.toggle()
        print("press", presses)
    time.sleep_ms(1)
