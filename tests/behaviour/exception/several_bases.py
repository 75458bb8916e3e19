# An exception with several bases is caught as any of them.
class A(ValueError): pass
class B(KeyError): pass
class C(A, B): pass
class D(A, OSError): pass


def f(i):
    raise (C("c"), D("d"))[i]
for i in range(2):
    for kind in (KeyError, OSError, ValueError, EOFError, BufferError, LookupError, Exception):
        try:
            try:
                f(i)
            except kind as e:
                print(i, kind.__name__, repr(e))
        except Exception as e:
            print(i, "not", kind.__name__, isinstance(e, KeyError), isinstance(e, OSError))
for i in range(2):
    try:
        f(i)
    except KeyError as e:
        print("key", repr(e))
    except OSError as e:
        print("os", e)
    except EOFError as e:
        print("eof", e)
for x in (1, "s", None, ValueError("v"), C("q"), [1]):
    print(isinstance(x, KeyError), isinstance(x, BaseException), isinstance(x, (int, ValueError)))
