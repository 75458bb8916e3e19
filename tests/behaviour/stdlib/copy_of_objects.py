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
kid.add(Node("grandkid"))
dup = copy.deepcopy(root)
print(dup.name, dup.children[0].name, dup.children[0].parent is dup, dup.children[0] is kid)
print(dup.children[0].children[0].parent.name)
p = copy.copy(kid)
print(p.children is kid.children, p.parent is root, p is kid)
import copy
class WithCopy:
    def __init__(self, v):
        self.v = v
        self.copies = 0
    def __copy__(self):
        new = WithCopy(self.v)
        new.copies = self.copies + 1
        return new

class WithDeep:
    def __init__(self, v, tag):
        self.v = v
        self.tag = tag
    def __deepcopy__(self, memo):
        new = WithDeep(copy.deepcopy(self.v, memo), self.tag + "'")
        memo[id(self)] = new
        return new
w = WithCopy(5)
w2 = copy.copy(copy.copy(w))
print(w2.v, w2.copies)
wd = WithDeep([1, 2], "t")
l = copy.deepcopy([wd, wd])
print(l[0].tag, l[0] is l[1], l[0].v, l[0].v is wd.v)
