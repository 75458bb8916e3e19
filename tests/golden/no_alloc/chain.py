import krait
from krait import noalloc

buffer = bytearray(16)
log = []


@krait.noalloc
def store(index, value):
    buffer[index & 15] = value & 255
    return len(buffer)


def remember(value):
    log.append(value)


def handle(value):
    if value > 3:
        remember(value)


@noalloc
def handler(value):
    store(value, value)
    handle(value)


class Counter:
    def __init__(self):
        self.count = 0
        self.name = ""

    @krait.noalloc
    def step(self):
        self.count = (self.count + 1) & 255
        return self.count

    @krait.noalloc
    def rename(self):
        self.name = "counter " + str(self.count)


counter = Counter()
counter.step()
counter.rename()
handler(5)
print(store(3, 4), log, counter.name)
