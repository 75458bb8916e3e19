def g():
    return 5
    yield
try: next(g())
except StopIteration as e: print(e.value, e.args)
try:
    try: 1/0
    except ZeroDivisionError: raise ValueError("v") from None
except ValueError as e: print(e.__cause__, repr(e.__context__), e.__suppress_context__)
try:
    try: 1/0
    except ZeroDivisionError as z: raise ValueError("v") from z
except ValueError as e: print(repr(e.__cause__), e.__context__ is e.__cause__, e.__suppress_context__)
e = ValueError("x").with_traceback(None); print(repr(e), e.__traceback__)
import errno
for num in (errno.ENOENT, errno.EEXIST, errno.EACCES, errno.EPERM, errno.EAGAIN, errno.EPIPE, errno.ECONNREFUSED, errno.ECONNRESET, errno.ETIMEDOUT, errno.EINTR, errno.EISDIR, errno.ENOTDIR, errno.ECHILD, errno.ESRCH, errno.ECONNABORTED, errno.EINVAL):
    e = OSError(num, "msg"); print(type(e).__name__, e.errno, e.strerror, e.filename, str(e), e.args)
print(OSError("one"), OSError("one").errno, OSError(), repr(OSError(1, "a")), IOError is OSError, EnvironmentError is OSError)
try: "é".encode("ascii")
except UnicodeEncodeError as e: print(e, e.encoding, e.object, e.start, e.end, e.reason)
try: b"\xff".decode("utf-8")
except UnicodeDecodeError as e: print(e, e.encoding, e.object, e.start, e.end, e.reason)
print(str(KeyError("k")), str(KeyError()), str(KeyError(1, 2)), repr(KeyError("k")))
def fin():
    try: return "try"
    finally: return "finally"
def fin2():
    for i in range(3):
        try: continue
        finally: print("f", i)
    try: raise KeyError("lost")
    finally: return "swallowed"
print(fin(), fin2())
def gen():
    try:
        yield 1
    except ValueError as e:
        print("gen caught", e); yield 2
    finally: print("gen fin")
it = gen(); next(it); print(it.throw(ValueError("tv"))); it.close()
class CM:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        print(t is not None and t.__name__, v, tb is not None); raise RuntimeError("in exit")
try:
    with CM(): raise KeyError("body")
except RuntimeError as e: print(e, repr(e.__context__))
try:
    [int(x) for x in ["1", "b"]]
except ValueError as e: print(e)
try:
    try: raise ValueError("a")
    finally: raise TypeError("b")
except TypeError as e: print(e, repr(e.__context__), e.__cause__)
def nested():
    try:
        try: raise KeyError(1)
        except KeyError:
            try: raise ValueError(2)
            except ValueError as v:
                print(repr(v.__context__))
            raise
    except KeyError as k: print("reraised", k, k.__context__)
nested()
try: raise
except RuntimeError as e: print(e)
for bad in (1, "s", None, int):
    try: raise bad
    except TypeError as e: print(e)
    except BaseException as e: print("?", type(e))
try: raise ValueError from 5
except TypeError as e: print(e)
try: assert 1 == 2, ("tuple", "msg")
except AssertionError as e: print(e, e.args)
try: assert []
except AssertionError as e: print(repr(e), str(e) == "")
class MyE(Exception):
    def __init__(self, code, msg="dflt"): super().__init__(msg); self.code = code
    def __str__(self): return f"[{self.code}] {self.args[0]}"
try: raise MyE(4)
except MyE as e: print(e, repr(e), e.args, e.code)
e = Exception(1, "b"); print(e, repr(e), e.args); e.args = (9,); print(e, repr(e))
try:
    try: raise ExceptionGroup("g", [ValueError(1), TypeError("t"), ExceptionGroup("in", [KeyError("k")])])
    except* ValueError as eg: print("V", eg, eg.exceptions)
    except* KeyError as eg: print("K", repr(eg))
except ExceptionGroup as eg: print("rest", eg, eg.exceptions, eg.message)
eg = ExceptionGroup("m", [OSError(2, "x"), ValueError("y")]); a, b = eg.split(OSError); print(a, b, eg.subgroup(lambda e: isinstance(e, ValueError)), eg.derive([TypeError()]))
try: ExceptionGroup("x", [])
except ValueError as e: print(e)
try: ExceptionGroup("x", [1])
except ValueError as e: print(e)
print(StopIteration(3).value, SystemExit(4).code, SystemExit().code, ImportError("m", name="n", path="p").name, NameError("q", name="z").name)
e = ValueError("n"); e.add_note("note1"); print(e.__notes__)
try: e.add_note(3)
except TypeError as x: print(x)
print(issubclass(ModuleNotFoundError, ImportError), issubclass(RecursionError, RuntimeError), issubclass(NotImplementedError, RuntimeError), issubclass(UnboundLocalError, NameError))
try:
    x = undefined_thing
except NameError as e: print(e, e.name)
try: (3).foo
except AttributeError as e: print(e, e.name)
try: {}["q"]
except LookupError as e: print(type(e), e)
