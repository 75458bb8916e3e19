from b import helper_b
def helper_a(n):
    return helper_b(n - 1) + 1 if n > 0 else 0
