def f():
    for i in range(3):
        try:
            if i == 1:
                break
            x = i
        finally:
            y = i
    return x, y


print(f())
