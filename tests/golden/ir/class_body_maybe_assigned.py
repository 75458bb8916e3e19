flag = False
name = "outer"


class A:
    if flag:
        name = "inner"
    shown = name


print(A.shown)
