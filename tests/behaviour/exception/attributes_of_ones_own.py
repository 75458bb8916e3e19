try:
    raise ValueError("x")
except ValueError as ex:
    ex.custom = 1
    ex.add = [1]
    print(ex.custom, ex.add, ex.__dict__)
e = KeyError("k")
e.info = "abc"
try:
    raise e
except KeyError as ex2:
    print(ex2.info, hasattr(ex2, "zzz"))
