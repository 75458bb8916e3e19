# closures' cells, function attributes, and wrappers
import functools
def make_adders(n):
    return [lambda x, i=i: x + i for i in range(n)], [lambda x: x + i for i in range(n)]
bound, late = make_adders(3)
print([f(10) for f in bound], [f(10) for f in late])
print([f.__closure__ for f in bound], [f.__closure__[0].cell_contents for f in late])
def accumulator(start):
    total = start
    def add(x):
        nonlocal total
        total += x
        return total
    def peek(): return total
    return add, peek
add, peek = accumulator(100)
cell = add.__closure__[0]
add(5)
print(cell.cell_contents, peek.__closure__[0].cell_contents, add.__code__.co_freevars)
def trace(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)
    wrapper.calls = 0
    return wrapper
@trace
def square(x):
    "squares"
    return x * x
print(square(3), square(4), square.calls, square.__name__, square.__doc__, square.__wrapped__(5))
print(len(square.__closure__), square.__closure__[0].cell_contents is square.__wrapped__)
