class View:
    def __init__(self, name):
        self.name = name
        self.table = {"start": self.start, "stop": self.stop}
        self.seen = []

    def start(self, x):
        self.seen.append(x)
        return self.name + ":start:" + str(x)

    def stop(self, x):
        return self.name + ":stop:" + str(x * 2)

    @classmethod
    def make(cls, n):
        return cls(n)

    @staticmethod
    def helper(a):
        return a + 1


def run(f, *args):
    return f(*args)


v = View("a")
w = View("b")
for k in ("start", "stop"):
    print(v.table[k](3), w.table[k](4))
handlers = [v.start, w.stop, len, View.helper, lambda q: q, str.upper, abs]
for i, h in enumerate(handlers):
    try:
        print(i, h("xy"))
    except TypeError as e:
        print("TypeError", e)
print(v.start == v.start, v.start == w.start, v.start in handlers, w.start in handlers)
print(run(v.start, 1), run(len, [1, 2]), run(View.make, "z").name, run(max, 1, 5), run(int, "12"))
m = v.start if len(handlers) > 3 else w.stop
print(m(9), m.__name__)
print(list(map(v.stop, [1, 2])), sorted(["b", "A"], key=str.lower), sorted([3, -4], key=abs))
ops = {"neg": lambda x: -x, "abs": abs, "str": str, "int": int}
for name in ops:
    print(name, ops[name](-3))
class Acc:
    def __init__(self): self.t = 0
    def __call__(self, x):
        self.t += x
        return self.t
acc = Acc()
print(list(map(acc, [1, 2, 3])), run(acc, 4))
def keyed(xs, key=None):
    return sorted(xs, key=key), max(xs, key=key)
print(keyed([3, -5, 2]), keyed([3, -5, 2], abs), keyed([3, -5, 2], lambda x: -x))
print(list(filter(None, [0, 1, "", "a"])), list(filter(acc, [1, -1])))
s = ["x,y", "z"]
parts = [p.split for p in s]
print([p(",") for p in parts])
app = v.seen.append
app(5); run(app, 6)
print(v.seen)
conv = [int, float, str]
print([c("7") for c in conv], conv[0] is int, int in conv)
print(len is len, handlers[2] is len, print is len)
