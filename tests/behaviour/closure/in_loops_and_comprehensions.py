def adders():
    result = []
    for n in (1, 2, 3):

        def add(x, n=n):
            return x + n

        result.append(add)
    return result


print([add(10) for add in adders()])


def capture_each():
    def bind(value):
        return lambda: value

    return [bind(v) for v in "abc"]


print([f() for f in capture_each()])


class Holder:
    def getter(self):
        return lambda: self.value

    def __init__(self, value):
        self.value = value


h = Holder(1)
get = h.getter()
h.value = 2
print(get())
