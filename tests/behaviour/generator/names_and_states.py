def gen():
    yield 1
    yield g.gi_running


g = gen()
print(g.__name__, g.__qualname__, g.gi_running, g.gi_suspended)
print(next(g), g.gi_suspended, next(g), g.gi_running)
print(list(g), g.gi_suspended)


class Box:
    def items(self):
        yield 1


items = Box().items()
print(items.__name__, items.__qualname__)


async def work():
    return 1


coroutine = work()
print(coroutine.__name__, coroutine.__qualname__, coroutine.cr_running)
coroutine.close()
squares = (x * x for x in range(3))
print(squares.__name__, squares.__qualname__, list(squares))


async def asynchronous():
    yield 1


print(asynchronous().__name__)


def describe(iterator):
    return iterator.__name__


for each in (gen(), Box().items()):
    print(describe(each))
