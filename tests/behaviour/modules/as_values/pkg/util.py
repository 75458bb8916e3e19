OFFSET = 10
_private = 5
def helper(x):
    return x * 2
