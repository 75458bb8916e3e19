def f(x, width):
    return f"{x!r:>{width}} {x=} {x:.2f}{{}}" + f"{x}" + f""


print(f(1.5, 6))
