class Stack(list):
    def push(self, item):
        self.append(item)

    def peek(self):
        return self[-1]

    def is_empty(self):
        return len(self) == 0


s = Stack()
print(s.is_empty(), len(s), s)
s.push(1)
s.push(2)
s.append(3)
print(s, s.peek(), s.pop(), s[0], 2 in s, 9 in s)
print([x * 2 for x in s], sum(s), max(s), sorted(s, reverse=True), list(s))
print(isinstance(s, list), isinstance(s, Stack), type(s).__name__)
s.extend([5, 4])
s.sort()
print(s, s[1:3], s + [9], s == [1, 2, 4, 5], len(s), s.index(4))
s[0] = 100
del s[1]
print(s, s.count(100))
s += [7]
print(s, type(s).__name__, bool(s), bool(Stack()))
try:
    Stack().pop()
except IndexError as error:
    print(error)
try:
    s[99]
except IndexError as error:
    print(error)


class Logged(list):
    def __init__(self, name, items=()):
        super().__init__(items)
        self.name = name
        self.changes = 0

    def append(self, item):
        self.changes += 1
        super().append(item)

    def __getitem__(self, index):
        if index == "first":
            return super().__getitem__(0)
        return super().__getitem__(index)

    def __repr__(self):
        return f"Logged({self.name}, {super().__repr__()})"


log = Logged("log", ["a"])
log.append("b")
print(log, log.changes, log["first"], log[1], len(log))
for item in log:
    print(item)
print(", ".join(log))


class Names(list):
    def __contains__(self, item):
        return any(item.lower() == name.lower() for name in self)


print("ANN" in Names(["Ann", "Bob"]), "Eve" in Names(["Ann"]))
print(Names(["x"]) == ["x"], list(reversed(Names(["p", "q"]))), list(enumerate(Names(["z"]))))


class SortedList(list):
    def add(self, item):
        at = 0
        while at < len(self) and self[at] < item:
            at += 1
        self.insert(at, item)


o = SortedList()
for n in (5, 1, 3):
    o.add(n)
print(o)
