# What was below the length is not any more when something takes elements away.


def walk(values, take):
    seen = []
    try:
        for i in range(len(values)):
            seen.append(values[i])
            take(values)
    except IndexError as error:
        seen.append(str(error))
    return seen


def by_pop(values):
    values.pop()


def by_del(values):
    del values[0]


def by_slice(values):
    values[1:] = []


def by_clear(values):
    values.clear()


def by_multiply(values):
    values *= 0


def by_remove(values):
    values.remove(values[0])


for take in (by_pop, by_del, by_slice, by_clear, by_multiply, by_remove):
    print(walk([1, 2, 3, 4], take))


def shrink_bytes(data):
    result = []
    try:
        for i in range(len(data)):
            result.append(data[i])
            data[i] = 7
            if i == 1:
                del data[1:]
    except IndexError as error:
        result.append(str(error))
    return result


print(shrink_bytes(bytearray(b"abcd")))


class Holder:
    def __init__(self):
        self.values = [1, 2, 3]

    def drop(self):
        self.values.pop()


holder = Holder()
values = holder.values
size = len(values)
try:
    for i in range(size):
        print(values[i])
        if i == 1:
            holder.drop()
except IndexError as error:
    print(error)
