class Lock:
    def __enter__(self):
        print("enter")
        return 5

    def __exit__(self, kind, value, traceback):
        print("exit", kind)
        return kind is ValueError


with Lock() as n, Lock():
    print(n)
with Lock():
    raise ValueError
