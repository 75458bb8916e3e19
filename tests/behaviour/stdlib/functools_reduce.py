from functools import reduce
print(reduce(lambda a, b: a + b, [1, 2, 3]))
print(reduce(lambda a, b: a + b, ["a", "b"], "z"))
print(reduce(lambda a, b: a * b, range(1, 30)))
print(reduce(max, [3, 9, 2]))
try:
    reduce(lambda a, b: a + b, [])
except TypeError as e:
    print(e)
