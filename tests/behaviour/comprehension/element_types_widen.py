# The first elements are small, later ones are not.
print([2**i for i in range(0, 80, 10)], [i / 2 if i % 2 else i for i in range(5)], [None if i == 2 else i for i in range(4)], ["x" * i or i for i in range(3)], [i - 128 for i in (0, 128, 255, 256)], [[], [1], ["a"]], [i * 1000 for i in range(0, 100, 33)])
