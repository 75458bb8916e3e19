from enum import Enum, Flag, auto, IntEnum
Animal = Enum("Animal", "CAT DOG BIRD")
print(list(Animal), Animal.CAT.value, Animal["DOG"], Animal(3))
Color = Enum("Color", ["RED", "GREEN"])
print(Color.RED, [c.value for c in Color])
Size = IntEnum("Size", {"S": 10, "L": 30})
print(Size.S + 1, repr(Size.L), Size(30) is Size.L)
Perm = Flag("Perm", "R W X")
print(Perm.R | Perm.X, Perm.X.value)
