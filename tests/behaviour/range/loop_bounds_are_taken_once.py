n = 3
for i in range(n):
    n += 1
    print(i, n)
for i in range(3):
    i = 10
    print(i)
print(i)
r = range(n)
n = 0
print(list(r))
