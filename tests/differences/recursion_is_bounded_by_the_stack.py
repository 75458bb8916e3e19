# Difference: recursion goes deeper than CPython's 1,000 calls before it raises RecursionError.
# Cause: the limit is the end of the stack, which is asked where functions can reach themselves; calls are not counted.
# Workaround: none is needed; a program that wants a limit counts for itself.
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


try:
    print(depth(5000))
except RecursionError:
    print("RecursionError")
