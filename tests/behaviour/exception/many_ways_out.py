class AppError(Exception):
    """base"""
    code = 1

    def __init__(self, message, **details):
        super().__init__(message)
        self.details = details


class NotFound(AppError):
    code = 404

    def __str__(self):
        return f"not found: {self.args[0]}"


class Wrapped(AppError):
    pass


def find(name, table):
    try:
        return table[name]
    except KeyError as e:
        raise NotFound(name, table=len(table)) from e


def process(items):
    for item in items:
        try:
            try:
                if item == "skip":
                    continue
                if item == "stop":
                    break
                print("value", find(item, {"a": 1, "b": 2}))
            finally:
                print("done", item)
        except NotFound as e:
            print(type(e).__name__, e, e.code, e.details, repr(e.__cause__))
        else:
            print("ok", item)
    else:
        print("exhausted")
    return len(items)


print(process(["a", "x", "skip", "b"]))
print(process(["a", "stop", "b"]))


def nested():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise Wrapped("outer") from e
    except Wrapped as w:
        print(w, w.__cause__, w.__context__ is w.__cause__)
    try:
        try:
            [][1]
        except IndexError:
            {}["k"]
    except KeyError as k:
        print(repr(k), repr(k.__context__))
    try:
        raise ValueError("a", 2)
    except (TypeError, ValueError) as v:
        print(v, v.args, len(v.args))


nested()


def cleanup(n):
    try:
        if n == 0:
            return "zero"
        if n == 1:
            raise RuntimeError("one")
        return "many"
    except RuntimeError as e:
        return "caught " + str(e)
    finally:
        print("cleanup", n)


print([cleanup(i) for i in range(3)])


class Resource:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("open", self.name)
        return self

    def __exit__(self, kind, value, tb):
        print("close", self.name, kind.__name__ if kind else None, value)
        return self.swallow


with Resource("a") as a, Resource("b", True) as b:
    print(a.name, b.name)
    raise KeyError("inside")
print("after")
try:
    with Resource("c"):
        raise OSError(2, "No such file")
except OSError as e:
    print(e.errno, e.strerror, e)
for bad in ("int('x')", "None.foo", "[1][5]", "'a' + 1", "len(5)", "int([])", "chr(-1)"):
    try:
        if bad == "int('x')": int("x")
        elif bad == "None.foo":
            n = None
            n.foo
        elif bad == "[1][5]": [1][5]
        elif bad == "'a' + 1": "a" + 1
        elif bad == "len(5)": len(5)
        elif bad == "int([])": int([])
        else: chr(-1)
    except Exception as e:
        print(bad, "->", type(e).__name__, e)
try:
    assert 1 == 2, "math"
except AssertionError as e:
    print("assert", e)
try:
    raise StopIteration(5)
except StopIteration as s:
    print(s.value)
e = None
try:
    raise AppError("x", a=1)
except AppError as err:
    e = err
print(e.details, isinstance(e, Exception), e.__class__.__name__)
try:
    err
except NameError as n:
    print(n)
