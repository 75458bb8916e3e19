def deco(f):
    def wrapper(x):
        return f(x)
    print(f.__doc__)
    wrapper.__doc__ = f.__doc__
    print(wrapper.__doc__)
    return wrapper
def add(a):
    """Adds."""
    return a
print(add.__doc__)
w = deco(add)
print(w.__doc__)
