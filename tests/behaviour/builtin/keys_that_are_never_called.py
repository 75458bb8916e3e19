print(max([], default=3, key=len))
print(max([], default=3, key=lambda v: -v))
print(min((), default=None, key=str))
def f(xs, k):
    return max(xs, default=0, key=k)
print(f([], None), f([], abs), f([], lambda x: x))
print(sorted([], key=len), list(map(len, [])), sum([], 5), list(filter(len, [])))
print(max([], default=3, key=5))
