from collections import deque
d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d.pop(), d.popleft())
d.rotate(1)
print(d)
d.rotate(-2)
print(d)
d.extend([7, 8])
d.extendleft([9, 10])
print(d, list(d), 7 in d, 77 in d)
print(d.index(7), d.count(2))
d.remove(7)
d.insert(2, 55)
print(d)
d.reverse()
print(d, list(reversed(d)))
d[1] = 5
del d[0]
print(d)
m = deque(maxlen=3)
for i in range(6):
    m.append(i)
    print(m)
m.appendleft(9)
print(m, m.maxlen, d.maxlen)
try:
    m.insert(0, 1)
except IndexError as e:
    print(e)
d.clear()
print(d, bool(d), bool(m))
try:
    d.pop()
except IndexError as e:
    print(e)
try:
    m[7]
except IndexError as e:
    print(e)
try:
    d.remove(4)
except ValueError as e:
    print(e)
try:
    d.index(4)
except ValueError as e:
    print(e)
try:
    deque(maxlen=-1)
except ValueError as e:
    print(e)
print(deque([1]) == deque([1]), deque([1]) < deque([2]), deque([1]) == [1])
print(deque([1]) + deque([2]), deque([1]) * 3, deque("abc"))
a = deque([1, 2, 3])
try:
    for x in a:
        a.append(x)
except RuntimeError as e:
    print(e)
b = a.copy()
b.append(1)
print(a, b, max(a), sum(a), sorted(b))
q = deque()
for i in range(20):
    q.append(i)
    if i % 3 == 0:
        q.popleft()
print(q)
