class A:
    def __init__(self, *args):
        self.log = ["A"]

    def greet(self, name="x"):
        return "A:" + name


class B(A):
    def __init__(self, n):
        super().__init__(n)
        self.log.append("B")
        self.n = n

    def greet(self, name="y"):
        return "B(" + super().greet(name) + ")"


class C(B):
    def greet(self):
        return "C(" + super().greet("from c") + ")"

    def base(self):
        return A.greet(self), super(B, self).greet("skip")


c = C(5)
print(c.log, c.n, c.greet(), c.base(), B(1).greet(), A().greet())
