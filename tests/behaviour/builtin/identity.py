a = [1]
b = a
c = [1]
n = None
print(a is b, a is c, a is not c, a == c, n is None, id(a) == id(b), id(a) == id(c), c is not None, True is True, type(a) is list, (a, a)[0] is (a, a)[1], [a, c][0] is a)


class C:
    pass


x = C()
y = x
print(x is y, x is C(), id(x) == id(y), C is C, x.__class__ is C, {id(x): 1}[id(y)])
