e = "before"
try:
    1 // 0
except ZeroDivisionError as e:
    print(e)
try:
    print(e)
except NameError as error:
    print(type(error).__name__, error)


def f():
    try:
        raise ValueError("v")
    except ValueError as caught:
        kept = caught
    try:
        caught
    except UnboundLocalError as error:
        print(error)
    return kept


print(repr(f()))
