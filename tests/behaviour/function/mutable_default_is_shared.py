def collect(item, bucket=[]):
    bucket.append(item)
    return bucket


first = collect(1)
second = collect(2)
print(first, second, first is second, collect(3, []), collect(4))


def remember(key, value=None, store={}):
    if value is not None:
        store[key] = value
    return store.get(key, "?")


print(remember("a"), remember("a", 1), remember("a"), remember("b", "x"), remember("b"))
