class Proxy:
    def __init__(self, target):
        self.target = target

    def __getattr__(self, name):
        if name.startswith("get_"):
            return lambda: self.target[name[4:]]
        raise AttributeError("no " + name)


p = Proxy({"a": 1, "b": "two"})
print(p.get_a(), p.get_b(), p.target, hasattr(p, "nothing"), getattr(p, "other", 7))
try:
    p.nothing
except AttributeError as error:
    print(error)
