square = lambda x: x * x
add = lambda x, y=10, *rest, k=0: (x + y + k, rest)
print(square(5), add(1), add(1, 2), add(1, 2, 3, k=4), (lambda: "none")(), (lambda *a: a)(1, 2), sorted([3, -5, 1], key=lambda v: -abs(v)), list(map(lambda p: p[0] * p[1], [(1, 2), (3, 4)])), (lambda f, n: f(f, n))(lambda f, n: 1 if n < 2 else n * f(f, n - 1), 6))
