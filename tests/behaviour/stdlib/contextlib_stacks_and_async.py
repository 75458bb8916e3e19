import contextlib, io, sys
from contextlib import *
class R:
    def __init__(self, n): self.n = n
    def __enter__(self): print("enter", self.n); return self
    def __exit__(self, t, v, tb):
        print("exit", self.n, t.__name__ if t else None, v)
        return self.n == "sw"
    def close(self): print("close", self.n)
with ExitStack() as st:
    a = st.enter_context(R(1))
    b = st.enter_context(R(2))
    st.callback(print, "cb", 1, sep="-")
    @st.callback
    def _(): print("deco cb")
    st.push(lambda t, v, tb: print("pushed", t))
    print("body")
with ExitStack() as st:
    st.enter_context(R("sw"))
    st.enter_context(R("in"))
    raise ValueError("x")
print("after")
try:
    with ExitStack() as st:
        st.enter_context(R("o"))
        def bad(t, v, tb): raise KeyError("from exit")
        st.push(bad)
        raise ValueError("orig")
except KeyError as e:
    print("KeyError", e, repr(e.__context__))
with ExitStack() as st:
    st.enter_context(R("kept"))
    saved = st.pop_all()
print("not yet")
saved.close()
try:
    ExitStack().enter_context(3)
except TypeError as e:
    print(e)
with suppress(ValueError, KeyError):
    raise KeyError(1)
try:
    with suppress(ValueError):
        raise TypeError("t")
except TypeError as e: print("T", e)
with closing(R("c")) as c: print(c.n)
buf = io.StringIO()
with redirect_stdout(buf):
    print("hidden")
    sys.stdout.write("w\n")
print(repr(buf.getvalue()))
err = io.StringIO()
with redirect_stderr(err):
    print("e", file=sys.stderr)
print(repr(err.getvalue()))
with nullcontext(5) as n: print(n)
@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
    finally:
        print(f"</{name}>")
with tag("a") as t: print(t)
with tag("b"): raise ValueError("v")
@tag("deco")
def f(x): print("in f", x); return x + 1
print(f(1), f(2))
try:
    with tag("c"): raise KeyError("k")
except KeyError as e: print("out", e)
@contextmanager
def noy():
    if False: yield
try:
    with noy(): pass
except RuntimeError as e: print(e)
@contextmanager
def twoy():
    yield 1
    yield 2
try:
    with twoy(): pass
except RuntimeError as e: print(e)
class D(ContextDecorator):
    def __enter__(self): print("D in"); return self
    def __exit__(self, *a): print("D out", a[0]); return True
@D()
def g(): print("g"); raise ValueError
print(g())
class A(AbstractContextManager):
    def __exit__(self, *a): print("A exit")
with A() as a: print(isinstance(a, AbstractContextManager))
@asynccontextmanager
async def actx(n):
    print("aenter", n)
    try:
        yield n * 2
    finally:
        print("aexit", n)
async def main():
    async with actx(4) as v: print(v)
    try:
        async with actx(5): raise ValueError("in")
    except ValueError as e: print("VE", e)
    async with AsyncExitStack() as st:
        x = await st.enter_async_context(actx(1))
        st.enter_context(R("mixed"))
        print(x)
    async with aclosing(agen()) as ag:
        async for i in ag:
            print(i); break
async def agen():
    try:
        yield 1
        yield 2
    finally: print("agen closed")
try: main().send(None)
except StopIteration: pass
