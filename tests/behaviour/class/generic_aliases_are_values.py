a = list[int]
print(a)
print(repr(a), str(a))
print(a.__origin__, a.__args__)
b = dict[str, list[int]]
print(b, b.__args__)
print(a == list[int], a is list)
x = a([1, 2])
print(x)
print(tuple[int, ...])
def f(t=list[int]):
    return t
print(f())
print(type(a))
print([list[int], dict[str, int]])
