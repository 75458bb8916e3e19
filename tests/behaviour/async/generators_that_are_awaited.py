import types
@types.coroutine
def switch(value):
    r = yield value
    return r
async def main():
    a = await switch(1)
    print("got", a)
    b = await switch(2)
    return a + b
c = main()
print(c.send(None))
print(c.send(10))
try:
    c.send(20)
except StopIteration as e:
    print(e.value)
@types.coroutine
def sleep(n):
    for i in range(n):
        yield i
async def task(name, n):
    await sleep(n)
    return name
def run(cs):
    out = []
    while cs:
        for c in cs[:]:
            try:
                out.append(c.send(None))
            except StopIteration as e:
                out.append(e.value)
                cs.remove(c)
    return out
print(run([task("a", 2), task("b", 3)]))
