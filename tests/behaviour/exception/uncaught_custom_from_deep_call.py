class Fatal(Exception):
    pass


def level(n):
    if n == 0:
        raise Fatal("deep", n)
    level(n - 1)


for n in range(3):
    print("level", n)
    if n == 2:
        level(5)
