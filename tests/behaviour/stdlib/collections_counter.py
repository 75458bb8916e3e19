from collections import Counter
c = Counter("abracadabra")
print(c, c["a"], c["z"], c.most_common(2), len(c), c.total())
c.update("aaz")
print(c.most_common(), sorted(c.elements()))
a = Counter(x=3, y=1)
b = Counter({"x": 1, "y": 2})
print(a + b, a - b, a | b, a & b, +a, -a)
a.subtract(b)
print(a, Counter(), a == b, Counter("ab") == Counter("ba"))
del a["nope"]
for k in b:
    print(k, b[k])
print(Counter([1, 2, 2]).most_common(1)[0])
