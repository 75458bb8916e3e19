def t(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, getattr(e, "errno", None), hasattr(e, "errno"), getattr(e, "filename", "-"), getattr(e, "start", "-"), getattr(e, "value", "-"), getattr(e, "name", "-"), getattr(e, "key", "-"))
        try:
            print(e.errno, e.strerror)
        except AttributeError as a:
            print(a)
        for n in ("errno", "args", "code", "reason"):
            print(n, getattr(e, n, None), hasattr(e, n))
def a(): raise OSError(2, "x", "file")
def b(): raise ValueError(3)
def c(): b"\xff".decode()
def d(): next(iter([]))
def f(): None.zork
def g(): undefined_q
class Mine(Exception):
    def __init__(self):
        super().__init__("m")
        self.key = 5
def h(): raise Mine
for x in (a, b, c, d, f, g, h):
    t(x)
try:
    a()
except BaseException as e:
    print(getattr(e, "errno", None), getattr(e, "code", None))
try:
    raise SystemExit(3)
except BaseException as e:
    print(getattr(e, "errno", None), getattr(e, "code", None), hasattr(e, "code"))
