# Notes, and that a raised exception has a traceback: what a handler and __exit__ can see of it.
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", kind, value, traceback is None)
        return True


error = ValueError("text")
print(error.__traceback__ is None)
try:
    print(error.__notes__)
except AttributeError as e:
    print(e)
error.add_note("first")
error.add_note("second")
print(error.__notes__, error, error.args)
try:
    error.add_note(3)
except TypeError as e:
    print(e)
try:
    raise error
except ValueError as e:
    print(e.__traceback__ is None, e.with_traceback(None) is e, e.__traceback__ is None)
with Manager():
    pass
with Manager():
    raise KeyError("k")


class Own(Exception):
    def __init__(self, number):
        super().__init__("own", number)


try:
    raise Own(1) from (error if len(error.args) > 5 else None)
except Own as e:
    e.add_note("of a class of the program")
    print(e.__notes__, e.__traceback__ is not None, e.__cause__, e.__suppress_context__)


def ratio(a, b):
    return a / b


for a, b in ((1, 0), (1, 2), (1.5, 0)):
    try:
        print(ratio(a, b))
    except ZeroDivisionError as e:
        print(e)
