def make():
    values = []

    def add(x):
        values.append(x)
        return values

    return add, values


add, values = make()
add(1)
values.append("direct")
again = add(2.5)
print(values, again is values)


def identity(x):
    return x


def choose(flag, a, b):
    return a if flag else b


left, right = [1], [2]
choose(True, left, right).append(10)
identity(choose(False, left, right)).append("x")
print(left, right)
cache = {}


def cached(key):
    return cache.setdefault(key, [])


cached("a").append(1)
cached("a").append(2)
cached("b")
print(cache)
