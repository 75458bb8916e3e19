import copy
class Node:
    def __init__(self, name):
        self.name = name
        self.children = []
        self.parent = None
    def add(self, c):
        c.parent = self
        self.children.append(c)
        return c
root = Node("root")
kid = root.add(Node("kid"))
dup = copy.deepcopy(root)
print(dup.name, dup.children[0].name, dup.children[0].parent is dup, dup.children[0] is kid)
def f(): return 1
print(copy.copy(f) is f, copy.deepcopy(f) is f, copy.deepcopy(Node) is Node)
