# Unbound methods of built-in types called through stars.
def fwd(fn, *a, **k): return fn(*a, **k)
for call in (lambda: fwd(str.upper, "abc"), lambda: fwd(str.split, "a,b", ","), lambda: fwd(str.split, "a,b", sep=","), lambda: fwd(str.upper), lambda: fwd(str.upper, 5), lambda: fwd(str.upper, "a", 1), lambda: fwd(str.join, "-", ["a", "b"]), lambda: fwd(int.bit_length, 255), lambda: fwd(len, "abc")):
    try: print(call())
    except TypeError as e: print(e)
l = [3, 1]
fwd(list.append, l, 7); print(l)
fwd(list.sort, l, reverse=True); print(l)
print(fwd(dict.get, {"a": 1}, "a"), fwd(dict.get, {"a": 1}, "b", 5))
