def convert(text):
    try:
        return int(text)
    except ValueError as error:
        raise RuntimeError("cannot convert " + text) from error


try:
    convert("x")
except RuntimeError as error:
    print(error, "|", repr(error.__cause__), error.__context__ is error.__cause__, error.__suppress_context__)
try:
    try:
        {}["k"]
    except KeyError:
        raise ValueError("second")
except ValueError as error:
    print(error, repr(error.__context__), error.__cause__)
try:
    try:
        1 // 0
    except ZeroDivisionError:
        raise ValueError("alone") from None
except ValueError as error:
    print(error, error.__cause__, error.__suppress_context__)
