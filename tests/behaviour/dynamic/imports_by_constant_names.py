# __import__() and importlib.import_module() of constants.
import importlib
from importlib import import_module
for name in ("math", "cmath"):
    m = importlib.import_module(name)
    print(m.__name__, m.sqrt(4))
j = __import__("json")
print(j.dumps([1]), import_module("string").digits)
try:
    importlib.import_module("not_there")
except ModuleNotFoundError as e:
    print(e)
