words = ["b", "a", "ab", "B", "", "aa", "é", "abc", "a b", "10", "9"]
print(sorted(words), max(words), min(words), "a" < "b", "a" < "B", "abc" > "abd", "abc" >= "abc", "" < "a", "a" == "a", "a" != "A", "10" < "9")
print("a" == 1, "1" == 1, "a" != None)
