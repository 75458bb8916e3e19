import gc
import motors
from motors import Motor, Point, Vector

p = Point(3)
print(p.x, p.y)
p.x = -40
q = motors.moved(p, 1, 2)
print(p.x, q.x, q.y, motors.sum_of(q))
motors.shift(q, 100)
motors.shift(None, 100)
print(q.x, motors.origin(True).x, motors.origin(False))

v = Vector(1.5, 2) + Vector(0.5, 1)
print(v.x(), v.y(), (-v).x(), v == Vector(2, 3), v == Vector(2, 4))

m = Motor(7, "left " + str(1))
n = Motor(pin=8)
print(m.name(), n.name(), m.pin, n.pin, m.load, Motor.kFastest)
m.set_speed(5)
m.faster().faster()
print(m.speed(), m.state().name, repr(n.state()), Motor.alive())
m.place().x = 11
print(m.place().x, m.place().y)
m.load = 2
print(m.load)


class Named(Motor):
    def __init__(self, pin, label):
        super().__init__(pin, label)
        self.label = label

    def describe(self):
        return f"{self.label}@{self.pin}: {self.speed()}"


named = Named(3, "right")
named.set_speed(-2)
print(named.describe(), isinstance(named, Motor))

s = motors.Square(4)
print(s.area(), s.doubled(), motors.area_of(s), isinstance(s, motors.Shape))

c = motors.Controller(m)
c.run(70)
print(m.speed(), c.motor().speed())


def refused(call):
    try:
        call()
    except (OverflowError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)


pin = 300
refused(lambda: Motor(pin))
refused(lambda: Motor())
refused(lambda: motors.Shape())
things = [p, m, 5]
for thing in things:
    refused(lambda: print(motors.sum_of(thing)))


def far(y):
    p.y = y


for y in (5, 40000):
    refused(lambda: far(y))
print(p.y)


def make():
    for i in range(20):
        Motor(i, f"number {i}").set_speed(i)


before = Motor.alive()
make()
gc.collect()
print(before, Motor.alive() < before + 5)
gc.collect()
living = Motor.alive()
with Motor(1) as short:
    print(Motor.alive() - living)
print(Motor.alive() - living)
