from functools import wraps
def deco(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        print("call", f.__name__)
        return f(*args, **kwargs)
    return wrapper
@deco
def add(a, b):
    """Adds."""
    return a + b
@deco
def greet(name, punct="!"):
    return "hi " + name + punct
print(add(1, 2), greet("bob"), greet("al", punct="?"))
print(add.__name__, add.__doc__)
