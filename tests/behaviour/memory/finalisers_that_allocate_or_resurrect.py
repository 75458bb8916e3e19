# Finalisers may make objects, keep their own object alive, and start a collection; each runs once.
import gc
import weakref

saved = []
log = []


class Resurrected:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        log.append("end " + self.name)
        saved.append(self)


class Allocating:
    def __init__(self, count):
        self.count = count

    def __del__(self):
        junk = [[i] for i in range(self.count)]
        gc.collect()
        log.append("made " + str(len(junk)))


class Circle:
    def __init__(self, name):
        self.name = name
        self.other = self

    def __del__(self):
        log.append("circle " + self.name)


class Plain:
    pass


def make():
    a = Resurrected("first")
    b = Allocating(40)
    return a.name, b.count


print(make())
print(log)
print([one.name for one in saved])
saved.clear()
gc.collect()
print(log)

plain = Plain()
reference = weakref.ref(plain)
print(reference() is plain)
plain = None
print(reference() is None)

circle = Circle("one")
watch = weakref.ref(circle)
circle = None
gc.collect()
print(watch() is None, log[-1])
