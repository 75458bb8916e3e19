# Generic classes that hold each other: a queue of two stacks, a cache of queues, stacks of stacks.
class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()

    def is_empty(self):
        return len(self.items) == 0

    def __len__(self):
        return len(self.items)


class Queue:
    def __init__(self):
        self.inbox = Stack()
        self.outbox = Stack()

    def put(self, item):
        self.inbox.push(item)

    def get(self):
        if self.outbox.is_empty():
            while not self.inbox.is_empty():
                self.outbox.push(self.inbox.pop())
        return self.outbox.pop()

    def __len__(self):
        return len(self.inbox) + len(self.outbox)


numbers = Queue()
names = Queue()
for i in range(3):
    numbers.put(i * 10)
    names.put(chr(97 + i))
print(numbers.get() + 1, names.get() + "!", numbers.get(), names.get(), len(numbers), len(names))
print(type(numbers.inbox) is type(names.outbox), type(names.inbox).__name__)

# A stack of stacks.
outer = Stack()
inner = Stack()
inner.push(1.5)
outer.push(inner)
outer.push(inner)
print(outer.pop().pop(), len(outer), len(inner))


class RingBuffer:
    def __init__(self, size, empty):
        self.data = [empty] * size
        self.size = size
        self.start = 0
        self.count = 0

    def append(self, value):
        self.data[(self.start + self.count) % self.size] = value
        if self.count < self.size:
            self.count += 1
        else:
            self.start = (self.start + 1) % self.size

    def __getitem__(self, index):
        if not 0 <= index < self.count:
            raise IndexError("ring buffer index out of range")
        return self.data[(self.start + index) % self.size]

    def __len__(self):
        return self.count

    def __iter__(self):
        for i in range(self.count):
            yield self[i]


readings = RingBuffer(4, 0)
labels = RingBuffer(3, "")
means = RingBuffer(2, 0.0)
for i in range(6):
    readings.append(i * 100)
    labels.append("n" + str(i))
    means.append(i / 2)
print(list(readings), list(labels), list(means), readings[1] + labels[0].count("n"))
try:
    labels[3]
except IndexError as error:
    print(error)


class Optional:
    def __init__(self, value=None):
        self.value = value

    def map(self, function):
        return Optional() if self.value is None else Optional(function(self.value))

    def or_else(self, other):
        return other if self.value is None else self.value


print(Optional("text").map(lambda s: s + "!").or_else("none"), Optional().or_else("empty"))
print(Optional(20).map(lambda n: n + 1).or_else(0))


class Cache:
    def __init__(self, limit):
        self.limit = limit
        self.entries = {}
        self.order = []

    def put(self, key, value):
        if key not in self.entries and len(self.order) == self.limit:
            del self.entries[self.order.pop(0)]
        if key not in self.entries:
            self.order.append(key)
        self.entries[key] = value

    def get(self, key, default):
        return self.entries.get(key, default)


by_id = Cache(2)
by_name = Cache(2)
for i in range(3):
    by_id.put(i, "v" + str(i))
    by_name.put("k" + str(i), i * 1.5)
print(by_id.get(0, "gone"), by_id.get(2, "gone"), by_name.get("k0", -1.0), by_name.get("k2", -1.0))
