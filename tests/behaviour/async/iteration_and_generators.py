class Countdown:
    def __init__(self, n):
        self.n = n
    def __aiter__(self):
        return self
    async def __anext__(self):
        if self.n <= 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n
def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as e:
        return e.value
async def main():
    async for x in Countdown(3):
        print(x)
    else:
        print("else")
    async for x in Countdown(5):
        if x == 3:
            break
    else:
        print("not here")
    return [x async for x in Countdown(4) if x % 2]
print(run(main()))
class Pause:
    def __await__(self):
        yield
async def agen(n):
    try:
        for i in range(n):
            await Pause()
            yield i * i
    finally:
        print("agen done")
async def consume():
    total = 0
    async for v in agen(4):
        total += v
        print("got", v)
    print(total)
    print({k: v async for k, v in pairs()})
    print([v async for v in (x async for x in agen(2))])
    g = agen(10)
    print(await g.__anext__())
    print(await g.asend(None))
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("stop")
    g = echo()
    await g.asend(None)
    print(await g.asend("hello"))
    print(await g.athrow(ValueError("boo")))
    return "end"
async def echo():
    v = None
    while True:
        try:
            v = yield ("echo", v)
        except ValueError as e:
            v = "error " + str(e)
async def pairs():
    yield "a", 1
    yield "b", 2
print(run(consume()))
