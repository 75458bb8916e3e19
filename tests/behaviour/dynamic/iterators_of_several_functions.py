def a(): return iter([1, 2])
def b(): return enumerate("ab")
def c(): return map(str, [1])
def d(): return zip([1], "a")
def e(): return (x for x in "q")
def g(): return reversed([1.5])
def h(): return {"k": 1}.items()
def i(): return filter(None, [0, 3])
def j(): return iter({"s": 2})
def k(): return range(2)
def l():
    yield 7
    yield "z"
for f in (a, b, c, d, e, g, h, i, j, k, l):
    it = f()
    print(f.__name__, [x for x in it])
for f in (a, b, c, d, e, g, i, j, l):
    print(next(f()))
