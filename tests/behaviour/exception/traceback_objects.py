# targets: host
import sys
import traceback


def inner(x):
    return 1 // x


def outer(x):
    y = inner(x)
    return y


class Checked:
    def __init__(self, limit):
        self.limit = limit

    def check(self, value):
        if value > self.limit:
            raise ValueError(f"{value} is above {self.limit}")
        return value


def places(tb):
    found = []
    while tb is not None:
        found.append((tb.tb_lineno, tb.tb_frame.f_code.co_name))
        tb = tb.tb_next
    return found


def recursive(n):
    if n == 0:
        raise KeyError("deep")
    recursive(n - 1)


try:
    outer(0)
except ZeroDivisionError as error:
    print(places(error.__traceback__), type(error.__traceback__).__name__, error.__traceback__ is not None)
    print([(place.lineno, place.name, place.line) for place in traceback.extract_tb(error.__traceback__)])
    print([text.split("line ")[1] for text in traceback.format_tb(error.__traceback__)])
    print(len(traceback.format_exception(error)), traceback.format_exception(error)[-1])
    for place in traceback.extract_tb(error.__traceback__, limit=1):
        filename, line, name, text = place
        print(filename.endswith("traceback_objects.py"), line, name, text)
    print([(frame.f_code.co_name, line) for frame, line in traceback.walk_tb(error.__traceback__)])
    print(traceback.extract_tb(error.__traceback__)[-1].name, len(traceback.extract_tb(error.__traceback__, limit=-2)))

try:
    Checked(5).check(9)
except ValueError as error:
    tb = error.__traceback__
    while tb.tb_next:
        tb = tb.tb_next
    print("raised in", tb.tb_frame.f_code.co_name, "line", tb.tb_lineno, "file", tb.tb_frame.f_code.co_filename[-20:])
    stripped = error.with_traceback(None)
    print(stripped is error, error.__traceback__)

try:
    try:
        outer(0)
    except ZeroDivisionError as error:
        raise RuntimeError("wrapped") from error
except RuntimeError as error:
    print(places(error.__traceback__), places(error.__cause__.__traceback__))
    text = traceback.format_exc()
    print(text.count("Traceback"), "direct cause" in text, text.strip().splitlines()[-1])

try:
    recursive(6)
except KeyError as error:
    print(len(places(error.__traceback__)), traceback.format_tb(error.__traceback__)[-2:] != [], places(error.__traceback__)[-1][1])
    print([text.strip() for text in traceback.format_tb(error.__traceback__) if "repeated" in text])

handler = lambda value: value.missing
try:
    handler(5)
except AttributeError as error:
    print([name for _, name in places(error.__traceback__)], sys.exc_info()[2] is not None)

print(ValueError("never raised").__traceback__)
saved = None
try:
    inner(0)
except ZeroDivisionError as error:
    saved = error
print(places(saved.__traceback__))
try:
    raise saved
except ZeroDivisionError as again:
    print(places(again.__traceback__))


def generator():
    yield 1
    raise LookupError("in generator")


try:
    list(generator())
except LookupError as error:
    print([name for _, name in places(error.__traceback__)])
traceback.print_tb(None, file=sys.stdout)
try:
    outer(0)
except ZeroDivisionError as error:
    traceback.print_tb(error.__traceback__, limit=0, file=sys.stdout)
print(traceback.format_list([("a.py", 3, "f", "x = 1"), ("b.py", 4, "g", None)]))
print(traceback.FrameSummary("a.py", 3, "f", line="x"))
