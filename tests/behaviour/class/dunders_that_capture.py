def main():
    label = input() if False else "lab"
    k = len(label)
    class B:
        def __init__(self, v):
            self.v = v
        def __repr__(self):
            return f"B({label}, {self.v})"
        def __eq__(self, o):
            return isinstance(o, B) and self.v == o.v + k - 3
        def __hash__(self): return k
    b = B(3)
    print([b], b in [B(3)], {b: 1})
main()
