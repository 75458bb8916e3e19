def show(x):
    print(x, end=" ")
    return x


def f(*args, **kwargs):
    print("call", args, kwargs)
    return 0


f(show(1), show(2), k=show(3), *[show(4)], m=show(5), **{"n": show(6)})
print(show(1) + show(2) * show(3))
print(show("a") < show("b") < show("c") and show("d"))
d = {show("k1"): show("v1"), show("k2"): show("v2")}
print([show(7), show(8)][show(0)])
x = [0, 0, 0]
x[show(1)] = show(5)
print(x)
x[show(0)] += show(9)
print(x, (show(1), show(2)), {show(3)})
show(x).append(show(4))
print(show(1) if show(0) else show(2))
