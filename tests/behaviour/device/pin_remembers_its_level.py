# targets: host
from machine import Pin

led = Pin(25, Pin.OUT)
led.value(0)
print(led.value())
led.on()
print(led.value())
led.off()
print(led.value())
led.value(True)
print(led.value(), led())
led(0)
print(led())
