# What a class derives from, asked of one of several classes with orders of different lengths.
class Base(Exception):
    pass


class Derived(Base, ValueError):
    pass


class Plain:
    pass


for error in (Base(), Derived(), ValueError()):
    print([cls.__name__ for cls in type(error).__mro__], [cls.__name__ for cls in type(error).__bases__])
for kind in (Base, Derived, Plain):
    print(len(kind.__mro__), kind.__mro__[-1] is object, kind.__base__.__name__, Base in kind.__mro__)
