import a
def helper_b(n):
    return a.helper_a(n - 1) + 1 if n > 0 else 0
