# A thermostat with hysteresis and a minimum time between switching, tried out on a simulated room.
import time

TARGET = 215           # tenths of a degree
HYSTERESIS = 5
MINIMUM_SECONDS = 60


class Room:
    """Loses a little heat to the cold outside, and gains some while it is heated."""

    def __init__(self, temperature, outside):
        self.temperature = temperature
        self.outside = outside

    def pass_seconds(self, seconds, heated):
        loss = (self.temperature - self.outside) * seconds // 1500
        gain = seconds // 4 if heated else 0
        self.temperature += gain - loss


class Thermostat:
    def __init__(self, target):
        self.target = target
        self.heating = False
        self.switched_at = None

    def update(self, temperature, now):
        if self.switched_at is not None and now - self.switched_at < MINIMUM_SECONDS:
            return
        wanted = self.heating
        if temperature < self.target - HYSTERESIS:
            wanted = True
        elif temperature > self.target + HYSTERESIS:
            wanted = False
        if wanted != self.heating:
            self.heating = wanted
            self.switched_at = now


room = Room(temperature=180, outside=20)
thermostat = Thermostat(TARGET)

for now in range(0, 3600, 30):
    thermostat.update(room.temperature, now)
    room.pass_seconds(30, thermostat.heating)
    whole, tenth = divmod(room.temperature, 10)
    print(f"{now // 60:02d}:{now % 60:02d} {whole}.{tenth} C {'heating' if thermostat.heating else 'off'}")
    time.sleep_ms(1)
