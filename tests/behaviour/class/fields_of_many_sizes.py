# References between fields of one byte survive collections; so do those of a class with more fields than a map has bits.
import gc


class Sensor:
    def __init__(self, name, flag, pin):
        self.flag = flag
        self.name = [name] * 3
        self.pin = pin
        self.values = {"pin": [pin, pin + 1]}
        self.last = flag


class Wide:
    def __init__(self, start):
        self.a = [start]
        self.b = [start + 1]
        self.c = [start + 2]
        self.d = [start + 3]
        self.e = [start + 4]
        self.f = [start + 5]
        self.g = [start + 6]
        self.h = [start + 7]
        self.i = [start + 8]
        self.j = [start + 9]
        self.k = [start + 10]
        self.l = [start + 11]
        self.m = [start + 12]
        self.n = [start + 13]
        self.o = [start + 14]
        self.p = [start + 15]
        self.q = [start + 16]
        self.r = [start + 17]
        self.s = [start + 18]
        self.t = [start + 19]
        self.u = [start + 20]
        self.v = [start + 21]
        self.w = [start + 22]
        self.x = [start + 23]
        self.y = [start + 24]
        self.z = [start + 25]
        self.aa = [start + 26]
        self.bb = [start + 27]
        self.cc = [start + 28]
        self.dd = [start + 29]
        self.ee = [start + 30]
        self.ff = [start + 31]
        self.gg = [start + 32]
        self.hh = [start + 33]


sensors = [Sensor("a" + str(i), i % 2 == 0, i) for i in range(4)]
wide = Wide(100)
gc.collect()
garbage = [[i] for i in range(40)]
for sensor in sensors:
    print(sensor.name, sensor.values, sensor.flag, sensor.last, sensor.pin)
print(wide.a, wide.z, wide.aa, wide.hh, len(garbage))
