def do_1(p2):
    x3 = (yield 38829)
    x4 = (yield from [p2, sum(map(lambda v: p2, [2, 67475, x3]))])
print(list(do_1(0)) if False else 0)
for x57 in do_1(3):
    print(x57)
    break
