def attempt(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)
x = 42; y = 3.14159; name = "Bob"; w = 10; p = 2; d = {"a": 1, 'b': [1, 2]}; lst = [1, 2, 3]
print(f"{x}{y}{name}", f"{x=}", f"{x = }", f"{x!r}", f"{name!r:>10}|", f"{name=!s}", f"{y=:.2f}", f"{x + 1=}", f"{ x }")
print(f"{y:{w}.{p}f}|", f"{y:{w}.{p}}|", f"{name:*^{w}}", f"{x:{'>'}{w}}", f"{x:#{w}x}", f"{y:{'.2f'}}", f"{x:{w}{'d'}}")
print(f"{d['a']} {d['b'][0]}", f"{'a' if x > 1 else 'b'}", f"{(lambda v: v * 2)(x)}", f"{[i for i in lst]}", f"{ {1: 2}[1] }", f"{({'k': 1})}")
print(f"{{}} {{{x}}}", f"{x}}}", rf"\n{x}\t", f"a\tb{x}\n", f'{x:,}', f"{10**10:_}", F"{x}", fr"{x}\d", f"{name}" "plain" f"{x}")
print(f"""multi
{x}
line {name:>5}""")
print(f"{lst=}", f"{name.upper()=}", f"{len(lst) = :>5}", f"{x!r:^{w}}|", f"{None}", f"{True:5}|", f"{...}")
print(f"{x:b} {x:o} {x:x} {x:X} {x:c} {x:e} {x:+} {x: }", f"{-x:=+8}", f"{x:<8}|{x:>8}|{x:^8}|", f"{y:e} {y:g} {y:%}")
print(f"{x if x else y:>5}", f"{x:{w}}" f"{y:{w}}", f"{(x, y)}", f"{x,}", f"{*lst, 4}", f"{lst[0]:>{lst[2]}}", f"{lst[1:]}", f"{d!r}", f"{y:.{p}f}", f"{y!s:.4}")
print(f"{x == 42}", f"{x != 42}", f"{x >= 1}", f"{x <= 1}", f"{(z := 5)}", z, f"{x:=10}|")
attempt("fc", lambda: f"{x:q}")
attempt("fc", lambda: f"{y:d}")
attempt("fc", lambda: f"{name:d}")
attempt("fc", lambda: f"{name:.2f}")
attempt("fc", lambda: f"{lst:5}")
attempt("fc", lambda: f"{None:5}")
attempt("fc", lambda: f"{d['zz']}")
attempt("fc", lambda: f"{name:=5}")
attempt("fc", lambda: f"{x:{name}}")
attempt("fc", lambda: f"{x:.{p}d}")
attempt("fc", lambda: f"{x:,s}")
attempt("fc", lambda: f"{1/0}")
attempt("fc", lambda: f"{y:5s}")
for v in [1, 2.5, "s", None, True, [1], (1, 2), {"a": 1}, {3}, b"x", 1j, range(3), int, 10**20]:
    print(f"{v}|{v!r}|{v!s:>12}|{v!a}|{v=}")
    for spec in ["5", ">8", ".1f", "d", "s", "x"]:
        attempt(spec, lambda: f"{v:{spec}}")
class C:
    def __format__(self, s): return f"fmt[{s}]"
    def __repr__(self): return "C()"
c = C()
print(f"{c} {c:abc} {c!r:>6} {c!s} {c=} {c=:x}")
class B:
    def __format__(self, s): return 5
attempt("bad", lambda: f"{B()}")
