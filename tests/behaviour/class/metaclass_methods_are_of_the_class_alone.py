class Meta(type):
    def describe(cls):
        return "class " + cls.__name__
    def __len__(cls): return 3
    @property
    def total(cls): return 42
class A(metaclass=Meta):
    pass
print(A.describe(), len(A), A.total)
a = A()
try:
    a.describe()
except AttributeError as e: print(e)
try:
    print(len(a))
except TypeError as e: print(e)
try:
    print(a.total)
except AttributeError as e: print(e)
print(hasattr(a, "describe"), hasattr(A, "describe"))
print(type(A).__name__, type(a).__name__)
print(isinstance(A, Meta), isinstance(a, Meta))
