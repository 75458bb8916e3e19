def f(n):
    if n:
        x = 1
    return x


print(f(1))
try:
    f(0)
except UnboundLocalError as error:
    print(error)
