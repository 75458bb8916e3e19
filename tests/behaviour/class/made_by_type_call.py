def hello(self): return f"hello {self.name}"
def init(self, name): self.name = name
Dyn = type("Dyn", (), {"__init__": init, "hello": hello, "kind": "dynamic"})
d = Dyn("bob")
print(d.hello(), d.kind, Dyn.__name__, type(d).__name__)
class Base:
    def greet(self): return "base"
Sub = type("Sub", (Base,), {"x": 1, "greet": lambda self: "sub>" + Base.greet(self)})
print(Sub().greet(), Sub.x, isinstance(Sub(), Base), Sub.__bases__)
Empty = type("Empty", (Base,), {})
print(Empty().greet(), Empty.__name__)
