double = lambda x, by=2: x * by
print(double(3), double(3, by=5), (lambda *a: a)(1, 2))
