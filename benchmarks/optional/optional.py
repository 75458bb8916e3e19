# Optional results and None checks: a search in an array that may find nothing.
from machine import ADC


class Sensor:
    def __init__(self, address, gain):
        self.address = address
        self.gain = gain


SENSORS = [Sensor(3, 2), Sensor(9, 5), Sensor(17, 3), Sensor(40, 7)]


def find(address):
    for sensor in SENSORS:
        if sensor.address == address:
            return sensor
    return None


zero = ADC(0).read_u16()
total = 0
for i in range(2000 + zero):
    found = find(i & 31)
    if found is not None:
        total = (total + found.gain) & 0xFFFF
    else:
        total = (total + 1) & 0xFFFF
print(total)
