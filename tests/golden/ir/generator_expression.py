def consume(iterable):
    return list(iterable)


n = 3
print(consume(x * n for x in range(3) if x), *(c for c in "ab"))
