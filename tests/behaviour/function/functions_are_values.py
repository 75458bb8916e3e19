def add(a, b):
    return a + b


def apply(f, *args):
    return f(*args)


def compose(f, g):
    return lambda x: f(g(x))


table = {"add": add, "sub": lambda a, b: a - b}
print(apply(add, 1, 2), apply(table["sub"], 5, 3), compose(str, abs)(-5), compose(len, str)(12345), [f(3) for f in (abs, float, lambda x: x**2, str)], add.__name__, (lambda: 0).__name__, apply(max, 3, 9, 2), apply(print, "printed"))
alias = add
print(alias is add, alias == add, callable(add), callable(5), alias(2, 2))
