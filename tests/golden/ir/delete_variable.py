def f(n):
    x = n
    if n:
        del x
    try:
        return x
    except NameError as error:
        return str(error)


print(f(0), f(1))
