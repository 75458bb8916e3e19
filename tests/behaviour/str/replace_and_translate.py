print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "banana".replace("", "-"), "banana".replace("", "-", 2), "banana".replace("x", "y"), "aaa".replace("aa", "b"), "".replace("", "x"), "abc".replace("b", ""), "a.b".replace(".", "€"))
table = str.maketrans("abc", "xyz", "-")
print("a-b-c-d".translate(table), "hello".translate({ord("l"): "L", ord("h"): None, 101: 69}), "ab".translate(str.maketrans({"a": "1", "b": 50})))
