class Chain:
    def __init__(self, path=""):
        self._path = path

    def __getattr__(self, name):
        return Chain(f"{self._path}/{name}")

    def __call__(self, *args):
        return self._path + str(args)

    def __repr__(self):
        return f"Chain({self._path})"


print(Chain().users.list(1, 2), Chain("x").y)
