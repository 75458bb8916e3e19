import gc
import ticker

seen = []
ticker.each(4, seen.append)
print(seen)
total = 0


def add(value):
    global total
    total += value


ticker.each(5, add)
ticker.each(5, lambda value: print("item", value) if value == 3 else None)
print(total)
print(ticker.apply(lambda x: x * x, 7), ticker.apply(abs, -7))


def printer(label):
    def handle(event):
        print(label, event.code, event.source)

    return handle


ticker.subscribe(printer("first"))
ticker.subscribe(printer("second"))
gc.collect()
print(ticker.publish(5, 200))
ticker.on_text(lambda text: text.startswith("k"))
print(ticker.send_text("krait"), ticker.send_text("other"))


class Lamp:
    def __init__(self):
        self.timer = ticker.Timer()
        self.timer.attach(self.blink)
        self.count = 0

    def blink(self, left):
        self.count += 1
        return left


lamp = Lamp()
gc.collect()
print(lamp.timer.run(4), lamp.count)


# What is raised comes out behind the C++.
def fail(value):
    print("called", value)
    if value == 2:
        raise KeyError("value 2")


try:
    ticker.each(5, fail)
except KeyError as error:
    print("caught", error)
try:
    print(ticker.apply(lambda x: 10 // x, 0))
except ZeroDivisionError as error:
    print("caught", error)
try:
    print(ticker.apply(lambda x: x * 2, 2**30))
except OverflowError as error:
    print("caught", error)
print(ticker.apply(lambda x: x, 1))
ticker.subscribe(lambda event: [][event.code])
try:
    ticker.publish(1, 2)
except IndexError as error:
    print("caught", error)
