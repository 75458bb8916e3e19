class Base:
    kind = "base"
    count = 0
    def hello(self):
        return "hello from " + self.kind
    @classmethod
    def make(cls):
        cls.count += 1
        return cls()

class Derived(Base):
    pass

class Other(Base):
    kind = "other"

def shout(self):
    return self.hello().upper()

Base.shout = shout
d = Derived()
print(d.hello(), Derived.kind, Derived.count)
Derived.kind = "derived"
print(d.hello(), Base.kind, Other().hello())
Derived.make(); Derived.make(); Other.make()
print(Base.count, Derived.count, Other.count)
print(d.shout(), Other().shout())
d.kind = "mine"
print(d.hello(), Derived.kind)
del d.kind
print(d.hello())
d.hello = lambda: "own hello"
print(d.hello(), Derived().hello())
Base.hello = lambda self: "new " + self.kind
print(Derived().hello(), d.hello(), Other().hello())
print(hasattr(Derived, "kind"), hasattr(Base, "missing"))
try:
    print(Base.missing)
except AttributeError as e:
    print(e)
try:
    print(d.missing)
except AttributeError as e:
    print(e)
def late():
    Base.late_attr = 5
try:
    print(d.late_attr)
except AttributeError as e:
    print(e)
late()
print(d.late_attr, Derived.late_attr)
class P:
    def set_it(self): self.z = 10
p = P()
def get(p):
    return p.z
try:
    print(get(p))
except AttributeError as e:
    print(e)
p.set_it()
print(get(p))
