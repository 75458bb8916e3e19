def area(shape):
    return shape[0] * shape[1]


values = [1, "two", 3.5]
for value in values:
    print(value)
product = 1
for i in range(int(input())):
    product *= 3
print(product, area((2, 3)))
