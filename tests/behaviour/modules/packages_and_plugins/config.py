import sys
debug = False
_hidden = 1
defaults = {"rate": 9600}
def load(**overrides):
    merged = dict(defaults)
    merged.update(overrides)
    return merged
def __getattr__(name):
    if name == "dynamic":
        return "computed"
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
if __name__ == "__main__":
    print("never")
class Registry:
    _items = {}
    @classmethod
    def add(cls, key):
        def deco(f):
            cls._items[key] = f
            return f
        return deco
    @classmethod
    def get(cls, key):
        return cls._items[key]
