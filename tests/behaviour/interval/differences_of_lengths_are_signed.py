def compare(a, b):
    return len(a) - len(b)


print(compare("abc", "abcdef"), compare([], [1]), abs(compare("", "xyz")), -len("ab"), (len("a") - 2) // 2, (len("a") - 2) % 5, (len("") - 1) >> 1, (len("ab") - 5) * 100000)
for i in range(len("ab") - 5, 2):
    print(i, end=" ")
print(list(range(compare("a", "abc"))), "xyz"[compare("a", "ab")], len(range(3 - len("abcde"))))
