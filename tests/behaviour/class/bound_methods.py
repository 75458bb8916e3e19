class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)
        return len(self.items)


s = Stack()
push = s.push
push(1)
push(2)
unbound = Stack.push
unbound(s, 3)
print(s.items, s.push == s.push, [f(9) for f in (s.push, push)], list(map(Stack().push, "ab")), push.__name__)
handlers = {"push": s.push, "size": s.items.__len__, "upper": "abc".upper}
print(handlers["push"](0), handlers["size"](), handlers["upper"]())
append = s.items.append
append("x")
print(s.items)
