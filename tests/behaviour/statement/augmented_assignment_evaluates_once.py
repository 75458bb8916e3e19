calls = []


def get(x):
    calls.append(x)
    return x


a = [0, 10, 20]
a[get(1)] += get(5)
get(a)[get(2)] -= 1


class C:
    def __init__(self):
        self.n = 1

    def me(self):
        calls.append("me")
        return self


c = C()
c.me().n += get(100)
print(a, c.n, calls[:2], len(calls))


def swap_during(values):
    values[0] = 100
    return 1


b = [1]
b[0] += swap_during(b)
print(b)
i = 0
i += (i := 5)
print(i)
