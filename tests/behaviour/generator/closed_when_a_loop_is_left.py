# A generator that a loop alone refers to is closed where the loop is left, however that happens.
class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, *info):
        print("exit", self.name, info[0] and info[0].__name__)


def counted(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("cleanup", n)


def managed():
    with Manager("m"):
        yield 1
        yield 2


def watching():
    try:
        yield "a"
        yield "b"
    except GeneratorExit:
        print("closed early")
        raise
    else:
        print("ended")


class Source:
    def __init__(self, items):
        self.items = items

    def each(self):
        try:
            yield from self.items
        finally:
            print("source released")


for i in counted(3):
    print(i)
    if i == 1:
        break
print("after break")
for i in counted(2):
    print(i)
else:
    print("else")


def find(wanted):
    for i in counted(10):
        if i == wanted:
            return i
    return None


print(find(2), find(20))
try:
    for i in counted(5):
        if i == 1:
            raise ValueError("stop")
except ValueError as error:
    print("caught", error)
for value in managed():
    print(value)
    break
for value in watching():
    print(value)
    break
for value in watching():
    print(value)
for value in Source([1, 2, 3]).each():
    print(value)
    if value == 2:
        break


def nested():
    for i in counted(2):
        for j in counted(3):
            if j == 1:
                break
            if i == 1:
                return i, j


print(nested())
