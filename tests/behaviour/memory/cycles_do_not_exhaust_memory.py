# Garbage that refers to itself, far more of it than the heap holds.
class Node:
    def __init__(self, value):
        self.value = value
        self.peer = None
        self.payload = [value] * 50


kept = []
for i in range(3000):
    a = Node(i)
    b = Node(-i)
    a.peer, b.peer = b, a
    if i % 500 == 0:
        kept.append(a)
print([n.value for n in kept], [n.peer.value for n in kept], sum(len(n.payload) for n in kept))
