# isinstance() of what may be an exception or anything else.
xs = [1, None, "s", ValueError("v"), KeyError("k"), [1]]
for x in xs:
    print(isinstance(x, int), isinstance(x, Exception), isinstance(x, (ValueError, str)), isinstance(x, LookupError), isinstance(x, object), isinstance(x, list))
class E(ValueError): pass
for x in xs + [E("e")]:
    print(isinstance(x, E), isinstance(x, ValueError))
def kind(v):
    if isinstance(v, Exception): return "exc " + str(v)
    if isinstance(v, (int, float)): return "num"
    return type(v).__name__
print([kind(x) for x in xs])
o = None
try: raise KeyError("z")
except Exception as e: o = e
print(isinstance(o, KeyError), isinstance(o, int), isinstance(o, LookupError))
