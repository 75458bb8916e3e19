log = []
class Remote:
    def __init__(self):
        self.calls = []
    def __getattr__(self, name):
        print("asked", name)
        if name.startswith("bad"):
            raise AttributeError(name)
        def call(*args):
            self.calls.append((name, args))
            return len(args)
        return call
def arg(n):
    print("arg", n)
    return n
r = Remote()
print(r.move(arg(1), arg(2)))
print(r.stop())
print(r.calls)
try:
    r.bad_one(arg(3))
except AttributeError as e:
    print("error", e)
class Two:
    def known(self, x): return x
    def __getattr__(self, name):
        print("two", name)
        return lambda *a: a
for o in (Remote(), Two()):
    print(o.known(arg(5)))
