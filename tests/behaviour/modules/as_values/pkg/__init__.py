"""Package docs."""
from .core import Engine, VERSION
from . import util
from .sub import deep
print("pkg init", __name__, __package__)
registry = {}
def register(name):
    def deco(fn):
        registry[name] = fn
        return fn
    return deco
