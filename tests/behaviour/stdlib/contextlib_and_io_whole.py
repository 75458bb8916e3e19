# contextlib: redirections, ExitStack, decorators; io: texts and bytes as files.
import io, sys
from contextlib import redirect_stdout, redirect_stderr, contextmanager, ExitStack, closing, suppress, nullcontext, ContextDecorator, AbstractContextManager
buf = io.StringIO()
with redirect_stdout(buf):
    print("one", 2, sep="-")
    sys.stdout.write("raw\n")
    print(len(buf.getvalue()))
print(repr(buf.getvalue()))
err = io.StringIO()
with redirect_stderr(err):
    print("to err", file=sys.stderr)
print(repr(err.getvalue()))
outer, inner = io.StringIO(), io.StringIO()
with redirect_stdout(outer):
    print("a")
    with redirect_stdout(inner):
        print("b")
    print("c")
print(repr(outer.getvalue()), repr(inner.getvalue()))
class Upper:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s.upper())
u = Upper()
with redirect_stdout(u):
    print("shout")
print("".join(u.parts).strip())
try:
    with redirect_stdout(io.StringIO()):
        raise ValueError("inside")
except ValueError as e:
    print("out", e)
class Timer(ContextDecorator):
    def __enter__(self):
        print("enter"); return self
    def __exit__(self, *exc):
        print("exit", exc[0] is None); return False
@Timer()
def work(n): print("work", n); return n * 2
print(work(4))
with Timer() as t: print(isinstance(t, Timer))
@contextmanager
def swallow(*types):
    try:
        yield
    except types as e:
        print("swallowed", type(e).__name__, e)
with swallow(KeyError, ValueError):
    raise ValueError("v")
@contextmanager
def bad():
    print("no yield")
    if False: yield
try:
    with bad(): pass
except RuntimeError as e:
    print("RuntimeError:", e)
@contextmanager
def twice():
    yield 1
    yield 2
try:
    with twice() as x: print(x)
except RuntimeError as e:
    print("RuntimeError:", e)
with ExitStack() as stack:
    files = [stack.enter_context(nullcontext(i)) for i in range(3)]
    stack.callback(lambda: print("first in last out"))
    stack.callback(print, "second", sep="|")
    print(files)
stack2 = ExitStack()
stack2.callback(print, "closed later")
kept = stack2.pop_all()
stack2.close()
print("before")
kept.close()
@contextmanager
def res(name, fail=False):
    print("acquire", name)
    try:
        yield name
    finally:
        print("release", name)
        if fail: raise RuntimeError("release failed")
try:
    with ExitStack() as s:
        s.enter_context(res("A")); s.enter_context(res("B", True)); s.enter_context(res("C"))
        raise KeyError("body")
except RuntimeError as e:
    print("got", e, type(e.__context__).__name__)
with suppress(ZeroDivisionError):
    print(1 / 0)
print("after")
b = io.BytesIO()
print(b.write(b"hello"), b.tell(), b.seek(1), b.read(2), b.getvalue())
b.seek(0, 2); b.write(b" world"); b.seek(0); print(b.read(), b.read(), bytes(b.getbuffer())[:3])
b.seek(0); ba = bytearray(4); print(b.readinto(ba), ba)
print([l for l in io.BytesIO(b"a\nb\nc")], io.StringIO("x\ny\n").readlines(), io.StringIO("abc").read(2))
s = io.StringIO(); s.writelines(["p", "q"]); print(s.tell(), s.seek(0), s.read(), s.truncate(1), s.getvalue())
s.close(); print(s.closed)
try: s.write("x")
except ValueError as e: print("ValueError:", e)
try: io.StringIO().write(b"x")
except TypeError as e: print("TypeError:", e)
try: io.BytesIO().write("x")
except TypeError as e: print("TypeError:", e)
