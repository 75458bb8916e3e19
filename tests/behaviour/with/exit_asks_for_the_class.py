class Manager:
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        return self
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None)
        return kind is ValueError
with Manager("a") as a, Manager("b"):
    print("inside", a.name)
    raise ValueError("swallowed")
print("after")
