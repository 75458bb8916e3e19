class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return got
class ACM:
    async def __aenter__(self): print("in"); return self
    async def __aexit__(self, t, v, tb): print("out", t and t.__name__); return t is ValueError
class AIt:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        return self.n
def run(c):
    try:
        c.send(None)
        return "suspended"
    except StopIteration as e: return e.value
async def co(x):
    r = await Aw(x)
    return (x, r)
c = co(4); print(c.send(None))
try: c.send("reply")
except StopIteration as e: print(e.value)
try: c.send(None)
except RuntimeError as e: print(e)
async def main():
    async with ACM() as a: print(type(a).__name__)
    async with ACM(): raise ValueError("sw")
    async for i in AIt(2): print(i)
    else: print("else")
    print([i async for i in AIt(3) if i != 1], {i: i async for i in AIt(2)}, {i async for i in AIt(1)})
    async for v in ag(): print("ag", v)
    gen = (i * 2 async for i in AIt(2))
    print([x async for x in gen])
    print(await anext(AIt(1)), await anext(AIt(0), "dflt"))
    return "ret"
async def ag():
    for i in range(2):
        x = yield i
    await noop()
async def noop(): return None
print(run(main()))
async def e1():
    async with 5: pass
async def e2():
    async for x in [1]: pass
async def e3():
    await 3
class NoExit:
    async def __aenter__(self): pass
class BadIter:
    def __aiter__(self): return 3
class SyncCM:
    def __enter__(self): pass
    def __exit__(self, *a): pass
async def e4():
    async with NoExit(): pass
async def e5():
    async for x in BadIter(): pass
async def e6():
    async with SyncCM(): pass
async def e7():
    with ACM(): pass
async def e8():
    for x in AIt(1): pass
async def e9():
    class B:
        def __aiter__(self): return self
        def __anext__(self): return 5
    async for x in B(): pass
async def e10():
    class W:
        def __await__(self): return 3
    await W()
async def e11(): raise StopIteration("x")
async def e12(): return await ag()
for f in (e1, e2, e3, e4, e5, e6, e7, e8, e11):
    try: print(run(f()))
    except (TypeError, RuntimeError, AttributeError) as e: print(f.__name__, type(e).__name__, e)
c = co(1); c.send(None)
try: c.throw(KeyError("thrown"))
except KeyError as e: print("K", e)
c = co(1); c.close()
async def agt():
    try:
        yield 1
        yield 2
    except ValueError as e:
        print("agt", e); yield 99
    finally: print("agt fin")
a = agt()
print(run(a.asend(None)), run(a.athrow(ValueError("z"))), run(a.aclose()))
async def order():
    try:
        async with ACM():
            try: return "r"
            finally: print("inner fin")
    finally: print("outer fin")
print(run(order()))
cc = co(2)
try: cc.send(5)
except TypeError as e: print(e)
cc.close()
