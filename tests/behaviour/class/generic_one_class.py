# Objects of one generic class that hold different types are of one class.
class Stack:
    """A stack."""
    limit = 10
    made = 0

    def __init__(self):
        self.items = []
        Stack.made += 1

    def push(self, item):
        if len(self.items) >= self.limit:
            raise OverflowError("stack is full")
        self.items.append(item)
        return self

    def pop(self):
        return self.items.pop()

    def peek(self, default=None):
        return self.items[-1] if self.items else default

    def __len__(self):
        return len(self.items)

    def __repr__(self):
        return f"Stack({self.items!r})"

    def __iter__(self):
        return iter(self.items)

    def __contains__(self, item):
        return item in self.items

    @classmethod
    def of(cls, *items):
        made = cls()
        for item in items:
            made.push(item)
        return made

    @property
    def top(self):
        return self.items[-1]


numbers = Stack()
names = Stack()
numbers.push(1).push(2)
names.push("a").push("b")
print(numbers.pop() + 1, names.pop() + "!")
print(type(numbers) is type(names), type(numbers) is Stack, type(numbers) == Stack)
print(isinstance(numbers, Stack), isinstance(names, Stack), isinstance(3, Stack))
print(numbers.__class__, names.__class__.__name__, type(numbers).__mro__)
print(Stack.__subclasses__(), type(names).__doc__, Stack.__name__)
print(numbers, names, [numbers], {"x": names})
print(Stack.made, numbers.limit, names.made)
Stack.limit = 2
try:
    numbers.push(3)
    numbers.push(4)
except OverflowError as error:
    print(error, len(numbers))
print(1 in numbers, "a" in names, list(numbers), list(names))
print(numbers.top, names.top, numbers.peek(), names.peek("none"))
floats = Stack.of(1.5, 2.5)
print(floats, sum(floats))
print(hasattr(numbers, "items"), getattr(names, "items"), vars(numbers))
print(sorted(len(each) for each in (numbers, names)))
