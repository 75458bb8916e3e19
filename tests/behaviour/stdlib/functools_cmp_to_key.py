from functools import cmp_to_key
def compare(a, b):
    return len(a) - len(b)
print(sorted(["ccc", "a", "bb"], key=cmp_to_key(compare)))
def by_num(a, b):
    return (a > b) - (a < b)
print(sorted([3, 1, 2], key=cmp_to_key(by_num), reverse=True))
