class Sensor:
    count = 0
    names = []
    unit = "C"

    def __init__(self, name):
        Sensor.count += 1
        self.names.append(name)
        self.name = name


a = Sensor("a")
b = Sensor("b")
print(Sensor.count, a.count, Sensor.names, a.names is b.names)
a.unit = "F"
a.count += 10
print(a.unit, b.unit, Sensor.unit, a.count, b.count, Sensor.count)
Sensor.unit = "K"
print(a.unit, b.unit)
del a.unit
print(a.unit)
