def show(f, *a):
    try:
        print(f(*a))
    except NameError as e:
        print(type(e).__name__, e)

def f1(flag):
    if flag:
        x = 1
    return [x + i for i in range(2)]

def f2(flag):
    if flag:
        x = [1]
    return [i for i in x]

def f3(flag):
    if flag:
        x = [1]
    return {i for j in range(2) for i in x}

def f4(flag):
    if flag:
        x = 1
    g = lambda: x
    return g()

def f5(flag):
    if flag:
        x = 1
    return list(x for i in range(2))

def f6(flag):
    if flag:
        x = 1
    def g():
        return x
    return g()

def f7(flag):
    if flag:
        x = 1
    print([i for i in range(2) if i == x])
    return x

def f8(flag):
    x = 1
    if flag:
        del x
    return {i: x for i in range(2)}

def f9(flag):
    if flag:
        y = 1
    return [[y for a in range(2)] for b in range(2)]

def f10():
    return [z for i in range(2)]
    z = 1

def f11():
    def inner():
        return z
    r = inner()
    z = 1
    return r
def f12():
    def inner():
        return [z for i in range(2)]
    r = inner()
    z = 1
    return r

def f13(flag):
    for i in range(2 if flag else 0):
        q = i
    return sum(q for _ in range(2)), any(q == i for i in range(3))

def f14(flag):
    try:
        w = int("a" if flag else "1")
    except ValueError:
        pass
    return max(map(lambda a: a + w, [1, 2]))

for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9):
    show(f, True)
    show(f, False)
show(f10); show(f11); show(f12)
show(f13, True); show(f13, False); show(f14, True); show(f14, False)
for i in []:
    mm = 1
show(lambda: [mm for i in range(2)])
try:
    [mm for i in range(2)]
except NameError as e:
    print(type(e).__name__, e)
class C:
    def m(self, flag):
        if flag:
            x = 1
        return [self and x for _ in range(1)]
show(C().m, True); show(C().m, False)
def gen(flag):
    if flag:
        x = 1
    yield 0
    yield [x for _ in range(1)]
show(lambda: list(gen(True))); show(lambda: list(gen(False)))
