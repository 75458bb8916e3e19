def averager():
    total = 0
    count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return total
        total += value
        count += 1
        average = total / count


a = averager()
print(next(a), a.send(10), a.send(20), a.send(4.5))
try:
    a.send(None)
except StopIteration as stop:
    print(stop.value)
b = averager()
try:
    b.send(1)
except TypeError as error:
    print(error)


def echo():
    received = []
    while len(received) < 3:
        received.append((yield len(received)))
    yield received


e = echo()
print(next(e), e.send("a"), next(e), e.send([1]), list(e))
