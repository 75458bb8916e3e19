n = 0
while n < 5:
    n += 1
    if n == 2:
        continue
    print(n, end=" ")
else:
    print("else", n)
while True:
    n -= 1
    if n < 3:
        break
else:
    print("never")
print(n)
while False:
    pass
else:
    print("at once")
i = 10
while i:
    i -= 3
    if i < 0:
        print("negative", i)
        break
else:
    print("zero")
