class Box:
    def __init__(self):
        self.content = None
        self.level = 0


box = Box()
for content in (1, "two", [3], 4.5, None, 2**65):
    box.content = content
    box.level += 1
    print(box.content, type(box.content).__name__, box.level)
other = Box()
other.level = 0.5
box.level += 2**31
print(other.level + 1, box.level, [b.level for b in (box, other)])
