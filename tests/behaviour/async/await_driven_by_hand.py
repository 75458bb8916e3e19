class Sleep:
    def __init__(self, n):
        self.n = n
    def __await__(self):
        got = yield self.n
        return f"slept {self.n} got {got}"

async def leaf(n):
    print("leaf", n)
    r = await Sleep(n)
    print("leaf after", r)
    return n * 2

async def top():
    a = await leaf(1)
    b = await leaf(2)
    return a + b

def drive(coro):
    value = None
    while True:
        try:
            wait = coro.send(value)
        except StopIteration as e:
            return e.value
        print("wait", wait)
        value = "v" + str(wait)

print(drive(top()))
async def simple():
    return 42
c = simple()
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
async def fails():
    try:
        await leaf(3)
    except ValueError as e:
        print("caught", e)
        raise KeyError("from coroutine") from e
c = fails()
c.send(None)
try:
    c.throw(ValueError("injected"))
except KeyError as e:
    print(repr(e), repr(e.__cause__))
c = top()
c.send(None)
c.close()
class Manager:
    def __init__(self, name):
        self.name = name
    async def __aenter__(self):
        print("enter", self.name)
        await Sleep(5)
        return self
    async def __aexit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None)
        return kind is ValueError
async def uses():
    async with Manager("a") as a, Manager("b"):
        print("inside", a.name)
        raise ValueError("swallowed")
    print("after")
    try:
        async with Manager("c"):
            return "returned"
    finally:
        print("finally")
print(drive(uses()))
