class Add:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def evaluate(self, env):
        return self.a.evaluate(env) + self.b.evaluate(env)

    def __str__(self):
        return f"({self.a} + {self.b})"


class Mul(Add):
    def evaluate(self, env):
        return self.a.evaluate(env) * self.b.evaluate(env)

    def __str__(self):
        return f"{self.a} * {self.b}"


class Const:
    def __init__(self, value):
        self.value = value

    def evaluate(self, env):
        return self.value

    def __str__(self):
        return str(self.value)


class Var:
    def __init__(self, name):
        self.name = name

    def evaluate(self, env):
        return env[self.name]

    def __str__(self):
        return self.name


tree = Mul(Add(Const(1), Var("x")), Mul(Var("x"), Const(10)))
for x in (2, 0.5, 2**33, -1):
    print(tree, x, tree.evaluate({"x": x}))
print(Add(Const("a"), Var("s")).evaluate({"s": "bc"}))
try:
    tree.evaluate({})
except KeyError as error:
    print("unbound", error)
