class Counter:
    def __init__(self, start=0):
        self.value = start
        self.history = []

    def add(self, amount=1):
        self.value += amount
        self.history.append(amount)
        return self


a = Counter()
b = Counter(10)
a.add().add(5)
b.add(-1)
print(a.value, a.history, b.value, b.history, a is b, a == a, a == b, a != b)
alias = a
alias.value = 100
alias.extra = "new field"
print(a.value, a.extra, type(a).__name__, isinstance(a, Counter), Counter.__name__)
