class Parser:
    def __init__(self, text):
        self.text = text
        self.position = 0

    def peek(self):
        while self.position < len(self.text) and self.text[self.position] in " \n\t":
            self.position += 1
        return self.text[self.position] if self.position < len(self.text) else ""

    def expect(self, c):
        if self.peek() != c:
            raise ValueError(f"expected {c!r} at {self.position}, found {self.peek()!r}")
        self.position += 1

    def value(self):
        c = self.peek()
        if c == "{":
            return self.items("}", self.member, {})
        if c == "[":
            return self.items("]", self.element, [])
        if c == '"':
            return self.string()
        for word, meaning in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.position):
                self.position += len(word)
                return meaning
        return self.number()

    def items(self, end, read, result):
        self.position += 1
        if self.peek() != end:
            read(result)
            while self.peek() == ",":
                self.position += 1
                read(result)
        self.expect(end)
        return result

    def member(self, result):
        self.peek()
        key = self.string()
        self.expect(":")
        result[key] = self.value()

    def element(self, result):
        result.append(self.value())

    def string(self):
        self.expect('"')
        start = self.position
        self.position = self.text.index('"', start) + 1
        return self.text[start : self.position - 1]

    def number(self):
        start = self.position
        while self.position < len(self.text) and self.text[self.position] in "+-.eE0123456789":
            self.position += 1
        word = self.text[start : self.position]
        return float(word) if "." in word or "e" in word else int(word)


for text in ('{"a": [1, 2.5, -3e2], "b": {"c": null}, "d": "x y"}', "[]", " [true, [false, {}]] ", "12345678901234567890", "[1, 2", '{"a" 1}', "[oops]"):
    try:
        result = Parser(text).value()
        print(result, type(result).__name__)
    except ValueError as error:
        print("error:", error)
