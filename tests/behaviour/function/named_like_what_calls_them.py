# Functions as values whose names are those of what hands arguments over.
def count(a, b):
    return a + b


def arguments(*values):
    return values


def self(a=1):
    return a


def call(function, *values):
    return function(*values)


print(call(count, 1, 2), call(arguments, 3, 4), call(self), call(self, 5), call(len, "abc"), call(max, 1, 2))


def outer(n):
    def count(x):
        return x + n

    def self(x):
        return x * n

    return [count, self]


print([call(function, 3) for function in outer(5)])
