class Bag:
    def __init__(self): self.items = [1]
    def __len__(self): return len(self.items)
    def __iter__(self): return iter(self.items)
    def __call__(self): return 1
class No: pass
def protocols(x):
    return [n for n in ("__len__", "__iter__", "__call__", "__getitem__", "__next__", "__enter__", "__hash__", "__eq__") if hasattr(x, n)]
for x in (Bag(), No(), [1], "s", 5, {1: 2}, (1,), 2.5, None, len, Bag, range(3), iter([1]), {1}, lambda: 0, True):
    print(type(x).__name__, protocols(x))
