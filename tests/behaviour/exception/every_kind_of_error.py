import sys
class AppError(Exception):
    """Base."""
    def __init__(self, message, *, code=1, details=None):
        super().__init__(message)
        self.code = code
        self.details = details or {}
    def __str__(self):
        base = super().__str__()
        return f"[{self.code}] {base}"
class DbError(AppError):
    def __init__(self, query, cause):
        super().__init__(f"query failed: {query}", code=500, details={"query": query})
        self.__cause__ = cause
class Retry(Exception): pass
def risky(n):
    try:
        if n == 0: return 1 / n
        if n == 1: return [][n]
        if n == 2: return {}["k"]
        if n == 3: return int("zz")
        if n == 4: raise DbError("SELECT", ValueError("inner"))
        if n == 5: return None.attr
        if n == 6: return "a" + 1
        if n == 7: return undefined_name
        if n == 8: raise Retry
        if n == 9: assert n < 5, f"n is {n}"
        if n == 10: return next(iter([]))
        if n == 11: return b"\xff".decode()
        if n == 12: raise OSError(13, "denied", "x.txt")
        if n == 13: return (lambda: (yield))().throw(KeyError("g"))
        if n == 14: return [1, 2, 3].index(9)
        if n == 15: a, b = [1, 2, 3]
        if n == 16: a, *b, c = [1]
        if n == 17: return {[]: 1}
        if n == 18: return float("x")
        if n == 19: return "abc".foo
        if n == 20: return len(5)
        if n == 21: return 5()
        if n == 24: return isinstance(1, 1)
        if n == 25: return bytes([300])
        if n == 26: return chr(-1)
        if n == 27: return range(1, 2, 0)
        if n == 28: return "{}".format()
        if n == 29: return "%d" % "x"
        if n == 30: return sorted([1, "a"])
        if n == 31: return 2 ** -1 // 0
        if n == 32: return [1][1.5]
        if n == 33: return (1, 2)["x"]
        if n == 34: del [][0]
        if n == 36: return min([])
        if n == 37: return "x" * "y"
        if n == 38: return -"x"
        if n == 39: return 1 < "x"
        if n == 40: return ord("ab")
        return "fine"
    except (ZeroDivisionError, IndexError) as e:
        return f"math/index: {e}"
    except AppError as e:
        return f"app {e} {e.code} {e.details} {e.__cause__!r} {e.args}"
    except Retry:
        return "retry"
    finally:
        log.append(n)
log = []
for i in range(42):
    try:
        print(i, risky(i))
    except Exception as e:
        print(i, type(e).__name__, e, e.args if not isinstance(e, (UnicodeError,)) else "")
print(log == list(range(42)))
def chain():
    try:
        try:
            raise KeyError("first")
        except KeyError as e:
            raise ValueError("second") from e
    except ValueError as e:
        try:
            raise TypeError("third")
        except TypeError as t:
            return t
t = chain()
while t is not None:
    print(type(t).__name__, t, t.__suppress_context__)
    t = t.__cause__ or t.__context__
class CM:
    def __init__(self, swallow): self.swallow = swallow
    def __enter__(self): return self
    def __exit__(self, et, ev, tb):
        print("exit", et.__name__ if et else None, ev)
        return self.swallow
for sw in (True, False):
    try:
        with CM(sw), CM(False):
            raise LookupError("in with")
        print("swallowed")
    except LookupError as e:
        print("propagated", e)
def gen():
    try:
        while True:
            try:
                x = yield
                print("got", x)
            except ValueError as e:
                print("handled", e)
    finally:
        print("cleanup")
g = gen(); next(g); g.send(1); g.throw(ValueError("v")); g.send(2)
try: g.throw(RuntimeError("stop"))
except RuntimeError as e: print("out", e)
def f():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("body", i)
        except Exception: print("never")
        else: print("else", i)
        finally: print("fin", i)
    else: print("no")
    return "done"
print(f())
try:
    try: raise ValueError("e1")
    except ValueError as e:
        saved = e
        raise
    finally: print("fin2")
except ValueError as e2: print(e2 is saved)
try: e2
except NameError as n: print(n)
def rec(n): return rec(n + 1)
try: rec(0)
except RecursionError as r: print(type(r).__name__)
sys.exit(3)
