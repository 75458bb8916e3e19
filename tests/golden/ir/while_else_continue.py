def f(n):
    while n > 0:
        n -= 1
        if n == 2:
            continue
        if n == 1:
            break
    else:
        return "done"
    return n


print(f(5), f(0))
