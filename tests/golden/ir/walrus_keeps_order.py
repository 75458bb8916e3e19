def f(x):
    return x + (x := x * 2) + x


print(f(1))
