class Trace:
    def __init__(self, n):
        self.n = n

    def __enter__(self):
        print("in", self.n, end="; ")

    def __exit__(self, *details):
        print("out", self.n, details[0], end="; ")


def f():
    with Trace(1):
        with Trace(2):
            return "returned"


print(f())
for i in range(4):
    with Trace(i):
        if i == 0:
            continue
        if i == 2:
            break
        print("body", end="; ")
print(i)
while True:
    with Trace("w"):
        break
print()
