# Packages, star imports, attributes assigned from outside, modules as values.
import sys
import pkg
import pkg.sub.deep
import pkg.util as u
from pkg import Engine, register
from star import *
from star2 import *
import state
import collections.abc
print(pkg.VERSION, Engine(3).run(), pkg.util.helper(4), pkg.sub.deep.go(), u is pkg.util)
print(one, two, alpha, gamma(), math.pi)
try:
    three
except NameError as e:
    print("NameError:", e)
try:
    _beta
except NameError as e:
    print("NameError:", e)
@register("hello")
def hello(x): return "hello " + x
print(pkg.registry["hello"]("w"), list(pkg.registry))
state.inc(); state.inc()
print(state.count, state.get())
state.count = 50
print(state.inc(), state.count)
state.items.append(1)
from state import items
items.append(2)
print(state.items)
from state import count as frozen
state.inc()
print(frozen, state.count)
state.new_attr = "added"
print(state.new_attr, hasattr(state, "new_attr"), hasattr(state, "nope"))
print(getattr(state, "count"), getattr(state, "missing", "dflt"))
setattr(state, "count", 7)
print(state.get())
try:
    state.nope
except AttributeError as e:
    print("AttributeError:", e)
print("state" in sys.modules, "nothing" in sys.modules, sys.modules["state"] is state, sys.modules[__name__].__name__)
if __name__ == "__main__":
    print("main!", __name__, state.__name__, pkg.__name__, pkg.sub.deep.__name__, pkg.__doc__)
mods = [state, u, pkg]
for m in mods:
    print(m.__name__, type(m).__name__)
def describe(m):
    return m.__name__ + ":" + str(len(dir(m)) > 3)
print(describe(state), describe(u))
print([n for n in dir(u) if not n.startswith("_")])
print(sorted(n for n in vars(u) if not n.startswith("_")))
print(type(state), isinstance(state, type(sys)))
table = {"s": state, "u": u}
print(table["s"].get(), table["u"].helper(3), table["s"] is state)
def late():
    from pkg.util import OFFSET
    import pkg.core as cc
    return OFFSET, cc.VERSION
print(late())
f = getattr(u, "helper")
print(f(21))
for name in ("OFFSET", "_private", "zz"):
    print(name, getattr(u, name, None))
