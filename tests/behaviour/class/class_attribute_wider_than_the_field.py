# What the class gives first may be of another size or type than what objects store.
class Level:
    level = 1000
    name = None


class Steep(Level):
    level = -70000


one = Level()
two = Level()
three = Steep()
print(one.level, three.level)
one.level = 5
three.level += 1
one.name = 7
print(one.level, two.level, three.level, Level.level, Steep.level)
print(one.name, two.name, Level.name)


class Shadowed:
    limit = "none"

    def __init__(self, limit):
        self.limit = limit


print(Shadowed(3).limit, Shadowed.limit)
