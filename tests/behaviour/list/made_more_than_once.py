# Lists that look as if they were made once: each round, call and object has its own.
def fresh(n):
    xs = [0] * 3
    xs[n] = n + 1
    return xs


print(fresh(0), fresh(1), fresh(2))
kept = []
for i in range(3):
    row = [i, i * 2]
    row[0] += 10
    kept.append(row)
print(kept)


class Buffer:
    def __init__(self):
        self.data = [0] * 4


one, two = Buffer(), Buffer()
one.data[0] = 1
print(one.data, two.data, one.data is two.data)
either = [1, 2, 3]
if len(kept) == 3:
    either = [4, 5]
either[0] = 9
print(either, len(either))
left = [1, 2]
right = [3, 4, 5]
for xs in (left, right):
    xs[0] = 0
    print(xs, len(xs))
print(left, right)


def swap(a, b):
    a[0], b[0] = b[0], a[0]


swap(left, right)
swap(right, left)
print(left, right)
grown = [0] * 3
alias = grown
alias.append(4)
print(grown, len(grown))
cut = [1, 2, 3]
del cut[0]
print(cut)
sliced = [1, 2, 3]
sliced[1:2] = [7, 8, 9]
print(sliced)
times = [1, 2]
times *= 2
print(times)
n = 0
while n < 2:
    local = [n] * 2
    n += 1
    local[0] = 5
    print(local)


def recursive(depth):
    mine = [depth, 0]
    if depth > 0:
        mine[1] = recursive(depth - 1)[0]
    return mine


print(recursive(3))
made = [[0] * 2 for _ in range(3)]
made[1][0] = 1
print(made)
def generate():
    buffer = [0] * 2
    for i in range(3):
        buffer[i % 2] += i
        yield buffer


print([list(b) for b in generate()], next(generate()), next(generate()))
