a = [1]
a.append(a)
print(a, a[1] is a, len(a), a[1][1][0])
d = {}
d["self"] = d
print(d)
