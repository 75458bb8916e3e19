# What a program can ask of Krait itself. On CPython it does nothing.


# Above a `def`: the function, and all that it calls, takes no memory from the heap. The compiler proves it, or says which
# line needs memory and how the function gets there.
def noalloc(function):
    return function
