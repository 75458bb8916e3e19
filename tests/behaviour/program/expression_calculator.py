class Token:
    def __init__(self, kind, value):
        self.kind = kind
        self.value = value

    def __repr__(self):
        return f"{self.kind}:{self.value}"


def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            start = i
            while i < len(text) and (text[i].isdigit() or text[i] == "."):
                i += 1
            word = text[start:i]
            yield Token("number", float(word) if "." in word else int(word))
        elif c.isalpha():
            start = i
            while i < len(text) and text[i].isalnum():
                i += 1
            yield Token("name", text[start:i])
        else:
            i += 2 if text[i : i + 2] == "**" else 1
            yield Token("op", "**" if c == "*" and text[i - 2 : i] == "**" else c)
    yield Token("end", None)


class Calculator:
    LEVELS = (("+", "-"), ("*", "/", "%"))

    def __init__(self, **variables):
        self.variables = variables

    def evaluate(self, text):
        self.tokens = list(tokenize(text))
        self.index = 0
        result = self.binary(0)
        if self.current().kind != "end":
            raise SyntaxError(f"unexpected {self.current()}")
        return result

    def current(self):
        return self.tokens[self.index]

    def take(self):
        token = self.current()
        self.index += 1
        return token

    def binary(self, level):
        if level == len(self.LEVELS):
            return self.power()
        left = self.binary(level + 1)
        while self.current().kind == "op" and self.current().value in self.LEVELS[level]:
            op = self.take().value
            right = self.binary(level + 1)
            left = {"+": lambda: left + right, "-": lambda: left - right, "*": lambda: left * right, "/": lambda: left / right, "%": lambda: left % right}[op]()
        return left

    def power(self):
        if self.current().value == "-":
            self.take()
            return -self.power()
        base = self.atom()
        if self.current().value == "**":
            self.take()
            return base ** self.power()
        return base

    def atom(self):
        token = self.take()
        if token.kind == "number":
            return token.value
        if token.kind == "name":
            if self.current().value == "(":
                self.take()
                argument = self.binary(0)
                self.take()
                return {"abs": abs, "int": int, "sq": lambda v: v * v}[token.value](argument)
            return self.variables[token.value]
        if token.value == "(":
            result = self.binary(0)
            if self.take().value != ")":
                raise SyntaxError("missing )")
            return result
        raise SyntaxError(f"unexpected {token}")


calculator = Calculator(x=5, y=2.5)
for text in ("1 + 2 * 3", "(1 + 2) * 3", "-2 ** 2", "2 ** 3 ** 2", "x * y - 1", "7 / 2", "7 % 4 + abs(-3)", "sq(x + 1)", "2 ** 100", "1 / 0", "1 +", "(1", "z", "int(9.99) * 2", "1 2"):
    try:
        print(text, "=", calculator.evaluate(text))
    except (SyntaxError, ZeroDivisionError, KeyError) as error:
        print(text, "->", type(error).__name__, error)
