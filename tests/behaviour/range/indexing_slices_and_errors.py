def attempt(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)
rs = [range(5), range(2, 10, 3), range(10, 0, -2), range(0), range(5, 5), range(-3, 3), range(1, 2, 100), range(10, -10, -7)]
for r in rs:
    print(r, len(r), list(r), r.start, r.stop, r.step, bool(r), 4 in r, 4.0 in r, "a" in r, r[::-1], list(reversed(r)), r[1:], r[:-1], r[::2], sum(r), hash(r) == hash(range(r.start, r.stop, r.step)))
    attempt("i", lambda: r[0])
    attempt("i", lambda: r[-1])
    attempt("i", lambda: r[2])
    attempt("m", lambda: (min(r), max(r)))
    attempt("x", lambda: r.index(4))
    print(r.count(4), tuple(r), sorted(r))
print(range(0) == range(2, 2), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], range(3) != range(4), {range(3): 1}[range(0, 3, 1)])
attempt("0", lambda: range(1, 2, 0))
attempt("f", lambda: range(1.5))
attempt("s", lambda: range("a"))
attempt("n", lambda: range())
attempt("4", lambda: range(1, 2, 3, 4))
attempt("kw", lambda: range(start=1))
attempt("i", lambda: range(3)["a"])
attempt("i", lambda: range(3)[1.0])
attempt("x", lambda: range(3).index("a"))
attempt("add", lambda: range(3) + range(2))
attempt("lt", lambda: range(3) < range(2))
def f():
    range(3)[0] = 1
attempt("as", f)
class I:
    def __index__(self): return 3
print(list(range(I())), range(I(), 10)[I()])
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(5), slice(None), slice(None, None, -1).indices(4), slice(-3, None).indices(10), s == slice(1, 10, 2), s != slice(1), slice("a", "b"))
attempt("h", lambda: hash(s))
attempt("ind", lambda: slice("a").indices(3))
attempt("ind", lambda: slice(1).indices(-1))
attempt("ind", lambda: slice(0, 5, 0).indices(3))
attempt("ind", lambda: slice(1).indices("a"))
attempt("sl", lambda: slice())
l = list(range(10))
print(l[s], "abcdefghijk"[s], (0, 1, 2, 3, 4)[s], l[slice(None, None, -3)], b"abcdef"[slice(1, 3)])
class S:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
o = S()
print(o[1], o[1:2], o[::], o[1:2, 3], o[..., 1:], o["a":"b":"c"], o[-1:], o[1:2, ::3][1].step)
o[1:2] = 5; o[::2, 1] = 6; del o[3:]
attempt("step0", lambda: l[::0])
attempt("step", lambda: l["a":])
attempt("step", lambda: l[1.5:])
