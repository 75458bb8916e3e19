from contextlib import suppress, closing, nullcontext, ExitStack
with suppress(KeyError, IndexError):
    [][1]
print("ok")
class R:
    def close(self):
        print("closed")
with closing(R()) as r:
    print("in")
with nullcontext(5) as n:
    print(n)
class C:
    def __init__(self, n):
        self.n = n
    def __enter__(self):
        print("enter", self.n)
        return self
    def __exit__(self, *a):
        print("exit", self.n, a[0])
        return False
with ExitStack() as stack:
    a = stack.enter_context(C(1))
    b = stack.enter_context(C(2))
    stack.callback(print, "callback", 3)
    print("body")
try:
    with ExitStack() as stack:
        stack.enter_context(C(3))
        raise ValueError("boom")
except ValueError as e:
    print(e)
