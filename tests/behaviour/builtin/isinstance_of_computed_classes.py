class A: pass
class B(A): pass
kinds = [(int, str), (float,), (A, (list, tuple)), (ValueError, Exception)]
things = [1, "s", 2.5, A(), B(), [1], (1,), ValueError("x"), True]
for k in kinds:
    print([isinstance(t, k) for t in things])
for c in (A, B, int, bool, ValueError):
    print([issubclass(c, k) for k in kinds], issubclass(c, object))
def check(x, flag):
    cls = A if flag else int
    if not isinstance(x, cls):
        print("not", type(x).__name__)
    else:
        print("is", type(x).__name__)
check(A(), True); check(A(), False); check(1, True); check(1, False)
print(issubclass(bool, int), issubclass(B, (int, A)), issubclass(A, B))
try:
    isinstance(1, 5)
except TypeError as e:
    print(e)
try:
    issubclass(1, int)
except TypeError as e:
    print(e)
