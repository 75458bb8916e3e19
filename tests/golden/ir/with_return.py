class Lock:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print("exit")


def f(items):
    for item in items:
        with Lock():
            if item == 1:
                continue
            if item == 2:
                break
            return item
    return None


print(f([1, 3]), f([1, 2]), f([]))
