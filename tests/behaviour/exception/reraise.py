def inner():
    raise ValueError("original")


def middle():
    try:
        inner()
    except ValueError as error:
        print("seen", error)
        raise


try:
    middle()
except ValueError as error:
    first = error
print(first)
try:
    try:
        raise first
    except ValueError as again:
        print(again is first)
        raise again
except Exception as outer:
    print(outer is first)


def nothing_active():
    raise


try:
    nothing_active()
except RuntimeError as error:
    print(error)


def from_helper():
    raise


try:
    try:
        1 // 0
    except ZeroDivisionError:
        from_helper()
except ZeroDivisionError as error:
    print("helper", error)
