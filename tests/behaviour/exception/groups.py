# ExceptionGroup: attributes, split, subgroup, derive, errors in making one.

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
    print(eg.exceptions)
for bad in ([], [1], [KeyboardInterrupt()], 5):
    try:
        ExceptionGroup("x", bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
class Mine(ExceptionGroup):
    def derive(self, excs):
        return Mine(self.message, excs)
try:
    raise Mine("mine", [OSError(1), ValueError(2)])
except ExceptionGroup as e:
    print(repr(e), [repr(p) for p in e.split((OSError, TypeError))])
