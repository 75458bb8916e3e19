from enum import IntEnum


class Priority(IntEnum):
    LOW = 1
    MIDDLE = 5
    HIGH = 10


print(Priority.LOW, repr(Priority.HIGH), f"{Priority.MIDDLE}", "%d" % Priority.HIGH)
print(Priority.LOW + 1, 2 * Priority.HIGH, Priority.HIGH - Priority.LOW, Priority.HIGH // 3, Priority.HIGH % 4)
print(Priority.LOW < Priority.HIGH, Priority.HIGH > 7, Priority.LOW == 1, 1 == Priority.LOW, Priority.LOW != 2)
print(sorted([Priority.HIGH, Priority.LOW, Priority.MIDDLE]))
print(max(Priority), min(Priority), sum(Priority))
print(int(Priority.HIGH), float(Priority.LOW), bool(Priority.LOW), -Priority.LOW)
print([10, 20, 30][Priority.LOW])
print(isinstance(Priority.LOW, int), isinstance(Priority.LOW, Priority))
print(Priority(5), Priority["LOW"].name, Priority.LOW.value)
table = {Priority.LOW: "l", Priority.HIGH: "h"}
print(table[Priority.LOW], table[Priority.HIGH])
for p in Priority:
    print(p.name, p.value, p)
print(list(range(Priority.MIDDLE)))
try:
    Priority(3)
except ValueError as error:
    print(error)
