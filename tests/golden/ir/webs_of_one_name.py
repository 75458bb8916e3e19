def f():
    x = 1
    print(x)
    x = "one"
    print(x)
    if x:
        x = 2.0
    return x


print(f())
