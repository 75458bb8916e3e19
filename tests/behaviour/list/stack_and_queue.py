stack = []
for token in "3 4 + 2 * 7 / 5 -".split():
    if token in "+-*/":
        b = stack.pop()
        a = stack.pop()
        stack.append(a + b if token == "+" else a - b if token == "-" else a * b if token == "*" else a // b)
    else:
        stack.append(int(token))
    print(token, stack)
queue = [1]
seen = []
while queue:
    n = queue.pop(0)
    seen.append(n)
    if n < 8:
        queue += [n * 2, n * 2 + 1]
print(seen)
