print(list(), list("abc"), list((1, 2)), list({1: 2}), list(range(3)), list({5}), list(b"ab"), list(x for x in [1]), list(map(str, [1])), list(zip([1], [2])), list(enumerate("a")), list({"a": 1}.items()))
a = [1]
b = list(a)
b.append(2)
print(a, b)
