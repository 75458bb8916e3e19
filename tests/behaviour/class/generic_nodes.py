# Linked lists and trees of nodes, of integers here and of texts there.
class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self):
        self.head = None
        self.size = 0

    def push(self, value):
        self.head = Node(value, self.head)
        self.size += 1

    def pop(self):
        node = self.head
        if node is None:
            raise IndexError("pop from an empty list")
        self.head = node.next
        self.size -= 1
        return node.value

    def __iter__(self):
        node = self.head
        while node is not None:
            yield node.value
            node = node.next

    def reverse(self):
        before, node = None, self.head
        while node:
            node.next, before, node = before, node, node.next
        self.head = before


numbers = LinkedList()
words = LinkedList()
for i in range(4):
    numbers.push(i * i)
    words.push("w" * i)
print(sum(numbers), "-".join(words), list(numbers), list(words))
numbers.reverse()
words.reverse()
print(list(numbers), list(words), numbers.pop() + 1, words.pop() + "!")
print(type(numbers.head) is type(words.head), type(numbers.head).__name__, isinstance(words.head, Node))
try:
    empty = LinkedList()
    empty.pop()
except IndexError as error:
    print(error)


class Tree:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None

    def insert(self, key):
        if key < self.key:
            if self.left is None:
                self.left = Tree(key)
            else:
                self.left.insert(key)
        elif self.right is None:
            self.right = Tree(key)
        else:
            self.right.insert(key)

    def walk(self):
        if self.left:
            yield from self.left.walk()
        yield self.key
        if self.right:
            yield from self.right.walk()

    def depth(self):
        left = self.left.depth() if self.left else 0
        right = self.right.depth() if self.right else 0
        return 1 + max(left, right)


by_number = Tree(5)
for key in (3, 8, 1, 4, 9, 7):
    by_number.insert(key)
by_name = Tree("m")
for key in "dxaqz":
    by_name.insert(key)
print(list(by_number.walk()), by_number.depth())
print("".join(by_name.walk()), by_name.depth())

# A ring: the last node leads to the first.
ring = Node("a")
ring.next = Node("b", ring)
print(ring.value + ring.next.value + ring.next.next.value)
