class Resource:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind.__name__ if kind else None, value)
        return False


with Resource("a") as r:
    print("inside", r.name)
with Resource("b"), Resource("c") as c:
    print("both", c.name)
with (Resource("d") as d, Resource("e")):
    print(d.name)
try:
    with Resource("f"):
        raise ValueError("in f")
except ValueError as error:
    print("outer", error)
