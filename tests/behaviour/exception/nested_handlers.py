def f(n):
    try:
        try:
            if n == 0:
                raise KeyError("zero")
            if n == 1:
                raise ValueError("one")
            if n == 2:
                raise TypeError("two")
            return "none"
        except KeyError:
            return "inner"
        finally:
            print("inner finally", n)
    except ValueError:
        try:
            raise IndexError("while handling")
        except IndexError as error:
            return "nested " + str(error)
        finally:
            print("nested finally")
    finally:
        print("outer finally", n)


for n in range(4):
    try:
        print(f(n))
    except TypeError as error:
        print("escaped", error)
