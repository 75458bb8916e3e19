class Sensor:
    def __init__(self, pin):
        self.pin = pin

    def __repr__(self):
        return f"<sensor at {self.pin}>"


class Reading:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"<{self.value}>"


try:
    [Sensor(1)].index(Sensor(2))
except ValueError as error:
    print(error)
try:
    {Reading(1)}.remove(Reading(2))
except KeyError as error:
    print(error)
