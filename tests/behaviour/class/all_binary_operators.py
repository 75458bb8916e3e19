class Tracer:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        return self.name

    def binary(symbol):
        def forward(self, other):
            return f"({self} {symbol} {other})"

        return forward

    __add__ = binary("+")
    __sub__ = binary("-")
    __mul__ = binary("*")
    __truediv__ = binary("/")
    __floordiv__ = binary("//")
    __mod__ = binary("%")
    __pow__ = binary("**")
    __lshift__ = binary("<<")
    __rshift__ = binary(">>")
    __and__ = binary("&")
    __or__ = binary("|")
    __xor__ = binary("^")
    __matmul__ = binary("@")
    __lt__ = binary("<")
    __ge__ = binary(">=")


t = Tracer("t")
print(t + 1, t - 1, t * 1, t / 1, t // 1, t % 1, t**1, t << 1, t >> 1, t & 1, t | 1, t ^ 1, t @ 1, t < 1, t >= 1)
t += 5
print(t)
