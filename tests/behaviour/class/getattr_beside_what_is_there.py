# __getattr__ is not asked for what every object has, whatever it would answer.
class Lazy:
    def __getattr__(self, name):
        if name.startswith("x"):
            value = len(name)
            setattr(self, name, value)
            return value
        raise AttributeError(f"no {name}")


class Counting:
    "Counts."

    def __getattr__(self, name):
        return 5


l = Lazy()
print(l.__dict__)
print(l.xyz, l.__dict__, hasattr(l, "q"), getattr(l, "zz", "dflt"), l.xyz)
try:
    l.foo
except AttributeError as error:
    print(error)
c = Counting()
print(c.anything, c.__dict__, c.__class__.__name__, c.__doc__, hasattr(c, "q"), getattr(c, "zz", "dflt"))
