# eval(), exec() and compile() of constant strings, with their scopes and errors.
x = 10
print(eval("x + 5"), eval("[i * 2 for i in range(3)]"), eval("  1 + 2"))
exec("y = x * 2\nprint('in exec', y)")
print(y)
exec("def f(a):\n    return a + x\n")
print(f(5))
def g(z):
    w = 3
    exec("q = z + w\nprint('q', q)\nz = 100\nprint(z)")
    print(z, eval("z * w + x"))
    try:
        q
    except NameError as e:
        print("NameError", e)
g(4)
try:
    eval("1 +")
except SyntaxError as e:
    print("SyntaxError:", e)
try:
    exec("if True print(1)")
except SyntaxError as e:
    print("SyntaxError:", e)
try:
    eval("x = 5")
except SyntaxError as e:
    print("SyntaxError:", type(e).__name__)
print(eval("a + b", {"a": 1, "b": 2}), eval("len(v) * k", {"k": 3}, {"v": [1, 2]}))
try:
    eval("missing", {})
except NameError as e:
    print("NameError:", e)
ns = {"start": 5}
exec("a = start + 1\nb = [a] * 2\ndef dbl(n):\n    return n * a\n", ns)
print(ns["a"], ns["b"], ns["dbl"](4))
code = compile("x ** 2 + 1", "<string>", "eval")
print(eval(code))
code2 = compile("for i in range(2):\n    print('loop', i)", "<string>", "exec")
exec(code2)
for src in ("1 + 1", "2 * 3", "len('abc')", "1 / 0", "undefined_name", "'a' + 1", "(1, 2"):
    try:
        print(src, "=", eval(src))
    except Exception as e:
        print(src, "->", type(e).__name__, e)
def check(text):
    try:
        return eval(text)
    except (SyntaxError, ZeroDivisionError) as e:
        return type(e).__name__
print(check("3 * 7"), check("3 *"), check("1 // 0"), check(text="max(4, 9)"))
expr = "sum(" + "[1, 2, 3]" + ")"
print(eval(expr))
class C:
    v = eval("2 + 3")
    def m(self):
        return eval("self.v * 2")
print(C.v, C().m())
print([eval("n * n") for n in range(3)], (lambda k: eval("k + 1"))(4))
try:
    exec("raise ValueError('from exec')")
except ValueError as e:
    print(e)
exec("import math\nprint(math.floor(2.7))")
print(math.ceil(2.1))
exec("class K:\n    def hi(self): return 'hi'\n")
print(K().hi())
def h():
    exec("global made\nmade = 42")
h()
print(made)
try:
    compile("def", "<s>", "exec")
except SyntaxError as e:
    print("compile:", e)
print(eval("True and not False"), eval("{'k': 1}['k']"), eval("lambda a: a + 1")(3))
