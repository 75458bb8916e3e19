class E1(Exception): pass
class U(E1, KeyError):
    def __str__(self): return "u " + repr(self.args[0])
class V(ValueError, E1): pass
class W(OSError, E1): pass
for cls in (U, V, W):
    for target in (E1, KeyError, ValueError, OSError, LookupError, Exception):
        try:
            try:
                raise cls("x")
            except target as e:
                print(cls.__name__, target.__name__, "caught", e)
        except Exception as e:
            print(cls.__name__, target.__name__, "missed")
try:
    raise U("a")
except KeyError as e:
    print("k", e)
try:
    raise U("a")
except (ValueError, LookupError) as e:
    print("l", e, isinstance(e, KeyError), issubclass(U, LookupError), [c.__name__ for c in U.__mro__[1:4]])
class A(Exception): pass
class B(A): pass
class C(A): pass
class D(B, C): pass
for t in (A, B, C, Exception, BaseException):
    try:
        raise D(1, 2)
    except t as e:
        print(t.__name__, e, e.args, isinstance(e, t))
class F(IOError, ValueError):
    def __init__(self, n):
        super().__init__(n, "text")
        self.n = n
try:
    raise F(5)
except ValueError as e:
    print(e, e.errno, e.strerror, e.n, repr(e))
print([c.__name__ for c in U.__mro__], [c.__name__ for c in D.__mro__], [c.__name__ for c in U.__bases__], F.__bases__[0] is OSError)
class G(KeyError, IndexError): pass
try:
    raise G("k")
except IndexError as e:
    print(e, repr(e), isinstance(e, KeyError))
