def f(x):
    try:
        y = 10 // x
    except ZeroDivisionError as error:
        print("zero", error)
        return -1
    except (TypeError, ValueError):
        return -2
    else:
        print("fine", y)
    finally:
        print("finally")
    return y


print(f(2), f(0), f("a"))
