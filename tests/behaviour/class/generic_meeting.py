# Objects of a generic class that meet in a variable, a list, a field, a call or a comparison share their types.
class Box:
    def __init__(self, item):
        self.item = item

    def get(self):
        return self.item

    def put(self, item):
        self.item = item

    def __eq__(self, other):
        return isinstance(other, Box) and self.item == other.item

    def __repr__(self):
        return f"Box({self.item!r})"


# In a variable.
number = Box(1)
text = Box("one")
either = number if len(text.get()) == 3 else text
print(either.get(), number.get() + 1, text.get() + "!")
either.put("changed")
print(number.get(), number)

# Told apart: they never meet.
class Cell:
    def __init__(self, value):
        self.value = value


first = Cell(40)
second = Cell("forty")
first.value += 2
second.value += "-two"
print(first.value, second.value, first.value * 2, second.value.upper())


# In a list.
class Slot:
    def __init__(self):
        self.kept = []

    def keep(self, value):
        self.kept.append(value)


slots = [Slot(), Slot()]
slots[0].keep(1)
slots[1].keep("x")
print([slot.kept for slot in slots])


# In a comparison, both ways.
class Pair:
    def __init__(self, left):
        self.left = left

    def __eq__(self, other):
        if self.left == 0:
            return NotImplemented
        return self.left == other.left

    def __lt__(self, other):
        return str(self.left) < str(other.left)

    def __add__(self, other):
        return Pair(str(self.left) + str(other.left))


a, b = Pair(5), Pair("5")
print(a == b, b == a, a == Pair(5), b != Pair("5"), a < b, b < a, (a + b).left)


# As the argument of one function.
def show(box):
    return box.inner


class Shelf:
    def __init__(self, inner):
        self.inner = inner


print(show(Shelf(1)) + 1, show(Shelf("s")) + "s", show(Shelf([1])) + [2], show(Shelf(2.5)) * 2)


# In a dictionary and in a global that changes.
class Note:
    def __init__(self, content):
        self.content = content


notes = {}
notes["a"] = Note(1)
notes["b"] = Note("b")
for name, note in notes.items():
    print(name, note.content)

current = Note(3.5)
print(current.content)
current = Note([1, 2])
print(current.content)


def swap(x, y):
    x.content, y.content = y.content, x.content


p, q = Note(1), Note("q")
swap(p, q)
print(p.content, q.content)
