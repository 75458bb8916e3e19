# except*: clauses that take their part, what is left, handlers that raise, and plain exceptions.
def g():
    raise ExceptionGroup("group", [ValueError("v"), TypeError("t"), ExceptionGroup("inner", [KeyError("k"), ValueError("v2")])])
try:
    g()
except ExceptionGroup as eg:
    print(eg, eg.message, len(eg.exceptions), eg.args[0])
    print(repr(eg))
    m, r = eg.split(ValueError)
    print(repr(m), repr(r))
    print(repr(eg.subgroup(lambda e: isinstance(e, KeyError))))
    print(eg.subgroup(OSError))
    print(repr(eg.derive([OSError("x")])))
try:
    g()
except* ValueError as e:
    print("VE", repr(e), e.exceptions)
except* TypeError as e:
    print("TE", repr(e))
except* KeyError as e:
    print("KE", repr(e))
else:
    print("else")
finally:
    print("fin")
try:
    try:
        g()
    except* ValueError as e:
        print("only", repr(e))
except ExceptionGroup as e:
    print("rest", repr(e))
try:
    raise ValueError("plain")
except* ValueError as e:
    print(repr(e))
try:
    pass
except* ValueError:
    print("no")
else:
    print("else")
try:
    ExceptionGroup("x", [])
except ValueError as e:
    print(e)
try:
    ExceptionGroup("x", [1])
except ValueError as e:
    print(e)
try:
    ExceptionGroup("x", [KeyboardInterrupt()])
except TypeError as e:
    print(e)
print(type(BaseExceptionGroup("b", [ValueError(1)])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
try:
    try:
        raise ExceptionGroup("eg", [TypeError(1), ValueError(2)])
    except* TypeError as e:
        raise OSError("from handler")
except ExceptionGroup as e:
    print(repr(e))
