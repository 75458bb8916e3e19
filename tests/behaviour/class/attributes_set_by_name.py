# setattr() on classes with names that come from keywords, dictionaries and loops.
class Config:
    pass


class Special(Config):
    pass


def update(target, **values):
    for name, value in values.items():
        setattr(target, name, value)
    return target


update(Config, host="localhost", port=80)
print(Config.host, Config.port, Config().host, Special.port)
update(Special, port="none")
print(Config.port, Special.port, Special().port)
c = update(Config(), port=8080, extra=[1])
print(c.port, Config.port, c.extra, c.__dict__)


def make(label, **attributes):
    class Made(Config):
        pass

    for name, value in attributes.items():
        setattr(Made, name, value)
    setattr(Made, "label", label)
    return Made


A = make("A", x=1, hello=lambda self: f"hi {self.x}")
B = make("B", x="two")
print(A.label, A.x, A().hello(), B.label, B.x)
for cls in (A, B):
    print(hasattr(cls, "hello"), hasattr(cls, "x"), getattr(cls, "missing", "no"))
try:
    B.hello
except AttributeError as error:
    print(error)
for name in ("port", "nothing"):
    try:
        delattr(Special, name)
        print("deleted", name, Special.port)
    except AttributeError as error:
        print(error)
