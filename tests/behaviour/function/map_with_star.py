lists = [[1, 2, 3], [4, 5, 6]]
print(list(map(lambda a, b: a + b, *lists)))
print(list(map(lambda *t: t, *lists)))
print(list(map(max, *lists)))
def f(a, b=2, *c):
    return (a, b, c)
print(list(map(f, [7, 8], *lists)))
for x in map(f, *[[1]]):
    print(x)
try:
    print(list(map(lambda a: a, *lists)))
except TypeError as e:
    print(e)
