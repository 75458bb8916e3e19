# a small scheduler
class Task:
    ids = 0
    def __init__(self, coro):
        Task.ids += 1
        self.id = Task.ids
        self.coro = coro
        self.value = None
class Yield:
    def __await__(self):
        yield "tick"
async def worker(name, n):
    for i in range(n):
        print(name, i)
        await Yield()
    return name + " finished"
def run(tasks):
    queue = list(tasks)
    while queue:
        t = queue.pop(0)
        try:
            t.coro.send(None)
            queue.append(t)
        except StopIteration as e:
            print("task", t.id, e.value)
run([Task(worker("a", 2)), Task(worker("b", 3)), Task(worker("c", 1))])
async def adder(x, y):
    await Yield()
    return x + y
async def chain():
    total = 0
    for i in range(3):
        total = await adder(total, i)
    return total
class Box:
    async def get(self):
        return 5
    @staticmethod
    async def st(x):
        return x
async def m():
    b = Box()
    print(await b.get(), await Box.st("s"))
    f = lambda: adder(1, 2)
    print(await f())
    try:
        await 5
    except TypeError as e:
        print(e)
    return await chain()
c = m()
try:
    while True:
        print(c.send(None))
except StopIteration as e:
    print(e.value)
