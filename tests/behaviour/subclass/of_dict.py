class Default(dict):
    def __missing__(self, key):
        value = self[key] = []
        return value


d = Default()
d["a"].append(1)
d["a"].append(2)
d["b"].append(3)
print(d, len(d), sorted(d), d.get("z"), "z" in d)
print(isinstance(d, dict), type(d).__name__)
for key, value in d.items():
    print(key, value)


class Upper(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.upper())


u = Upper()
u["one"] = 1
u["Two"] = 2
print(u, u["ONE"], u["two"], list(u.keys()), list(u.values()))
try:
    u["three"]
except KeyError as error:
    print("KeyError", error)
u.update({"x": 5})
print(u, u.pop("x"), u.pop("nothing", -1), len(u))
del u["ONE"]
print(u, u == {"TWO": 2}, bool(u))


class Counter2(dict):
    def __init__(self, items):
        super().__init__()
        for item in items:
            self[item] = self.get(item, 0) + 1

    def most(self):
        return max(self, key=lambda k: self[k])


c = Counter2("abracadabra")
print(c, c.most(), c["a"], sum(c.values()))


class Config(dict):
    def __getattr__(self, name):
        if name in self:
            return self[name]
        raise AttributeError(name)


conf = Config({"host": "h", "port": "80"})
print(conf.host, conf.port)
try:
    conf.nothing
except AttributeError as error:
    print("AttributeError", error)
