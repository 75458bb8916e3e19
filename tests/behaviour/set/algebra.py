a = {1, 2, 3, 4}
b = {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, a.union([9]), a.intersection((1, 9)), a.difference({1}), a.symmetric_difference(b), a <= b, {3} < a, {3, 4} <= a, a >= {1}, a > a, a.issubset(range(10)), a.issuperset([1]), a.isdisjoint({7}), a.isdisjoint(b))
c = set(a)
c &= b
d = set(a)
d |= {10}
e = set(a)
e -= {1}
f = set(a)
f ^= {1, 99}
print(c, d, e, sorted(f), a)
a.intersection_update([1, 2])
b.difference_update([5])
print(a, b)
