import copy, array
class M:
    def __init__(self, n):
        self.n = n
        self.cb = self.hello
        self.arr = array.array("i", [1, 2])
    def hello(self):
        return self.n
m = M(1)
d = copy.deepcopy(m)
d.n = 5
d.arr[0] = 9
print(m.arr[0], d.arr[0])
print(m.cb(), d.cb())
s = copy.copy(m)
s.n = 8
s.arr[1] = 77
print(s.cb(), m.arr[1])
class Node:
    def __init__(self): self.next = None
a = Node(); b = Node(); a.next = b; b.next = a
c = copy.deepcopy(a)
print(c.next.next is c, c is a)
