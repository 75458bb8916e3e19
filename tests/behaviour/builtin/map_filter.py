print(list(map(str, [1, 2])), list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(filter(None, [0, 1, "", "a", None])), list(filter(lambda x: x % 2, range(6))), list(map(abs, [-1, 2])), sum(map(int, "12345")), list(map(len, ["a", "bc"])), " ".join(map(str.upper, ["x", "y"])), max(map(ord, "hello")), list(filter(str.isdigit, "a1b2")), list(map(list, ["ab"])), list(map(max, [1, 5], [3, 2])))
m = map(print, ["lazy"])
print("before")
print(next(m))
