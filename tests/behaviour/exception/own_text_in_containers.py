# str() and repr() of exceptions of the program, alone and in lists.
class Base(Exception):
    def __str__(self):
        return "Base:" + str(self.args)
class Derived(Base):
    pass
class More(Derived):
    def __repr__(self):
        return "More!"
class K(KeyError):
    def __eq__(self, o):
        return True
class L(K): pass
items = [Base(1), Derived(2, 3), More("x"), K("k"), L("l"), 5, "t"]
print(items)
for i in items:
    print(str(i), repr(i), f"{i}", [i])
