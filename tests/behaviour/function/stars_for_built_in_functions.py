class E(Exception):
    pass
class F(Exception):
    def __init__(self, *args):
        super().__init__(*args)
class G(ValueError):
    def __init__(self, code, *rest):
        ValueError.__init__(self, *rest)
        self.code = code
args = [1, "two"]
for make in (lambda: ValueError(*args), lambda: E(*args), lambda: F(*args), lambda: G(7, *args), lambda: E(*[5]), lambda: KeyError(0, *args)):
    e = make()
    print(repr(e), e.args, str(e))
def t(f):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)
t(lambda: pow(*[2, 3]))
t(lambda: pow(*[2, 3, 5]))
t(lambda: pow(2, *[5]))
t(lambda: list(range(*[])))
t(lambda: divmod(*[1]))
t(lambda: divmod(*[1, 2, 3]))
t(lambda: isinstance(*(1, int)))
t(lambda: "{0} {1} {x}".format(*[1, 2], x=3))
t(lambda: round(*[3.14159, 2]))
t(lambda: "a-b".split(*["-"]))
t(lambda: "abcabc".replace(*["a", "X"]))
t(lambda: [3, 1].index(*[1]))
t(lambda: {"k": 5}.get(*["z", 0]))
t(lambda: str(*[5]))
t(lambda: abs(*[-5]))
