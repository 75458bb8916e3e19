# Flashes a text in Morse code on the LED, for ever, and prints what it sends.
import time
from machine import Pin

UNIT_MS = 100
TEXT = "HELLO WORLD"

CODE = {
    "A": ".-", "B": "-...", "C": "-.-.", "D": "-..", "E": ".", "F": "..-.", "G": "--.", "H": "....", "I": "..",
    "J": ".---", "K": "-.-", "L": ".-..", "M": "--", "N": "-.", "O": "---", "P": ".--.", "Q": "--.-", "R": ".-.",
    "S": "...", "T": "-", "U": "..-", "V": "...-", "W": ".--", "X": "-..-", "Y": "-.--", "Z": "--..",
}

led = Pin("LED", Pin.OUT)


def flash(units):
    led.on()
    time.sleep_ms(units * UNIT_MS)
    led.off()
    time.sleep_ms(UNIT_MS)


def send(text):
    for letter in text:
        signs = CODE.get(letter)
        if signs is None:  # a space, or a sign that Morse did not know
            time.sleep_ms(4 * UNIT_MS)
            continue
        print(letter, signs)
        for sign in signs:
            flash(3 if sign == "-" else 1)
        time.sleep_ms(2 * UNIT_MS)


while True:
    send(TEXT)
    time.sleep_ms(7 * UNIT_MS)
