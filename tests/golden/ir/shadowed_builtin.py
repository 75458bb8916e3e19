if len("abc") == 3:
    len = 5
print(len)
del len
print(len("ab"))
