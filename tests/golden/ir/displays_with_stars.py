def f(a, b):
    return [*a, 1, *b], (*a, 2), {*a, 3}, {"x": 1, **b, "y": 2}


print(f([1], {"z": 0}))
