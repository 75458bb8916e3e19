# A running product grows from one word to many.
product = 1
for i in range(1, 51):
    product *= i
    if i % 5 == 0:
        print(i, product)
print(product // 10**40, product % 10**9)
