class Tree:
    def __init__(self):
        self.root = None

    def insert(self, key, value):
        if self.root is None:
            self.root = [key, value, None, None]
            return
        node = self.root
        while True:
            if key == node[0]:
                node[1] = value
                return
            side = 2 if key < node[0] else 3
            if node[side] is None:
                node[side] = [key, value, None, None]
                return
            node = node[side]

    def items(self, node=None, top=True):
        if top:
            node = self.root
        if node is not None:
            yield from self.items(node[2], False)
            yield node[0], node[1]
            yield from self.items(node[3], False)

    def depth(self):
        def measure(node):
            return 0 if node is None else 1 + max(measure(node[2]), measure(node[3]))

        return measure(self.root)


tree = Tree()
print(list(tree.items()), tree.depth())
for i in range(20):
    tree.insert(i * 7 % 20, str(i))
tree.insert(0, "zero")
print(list(tree.items()), tree.depth())
