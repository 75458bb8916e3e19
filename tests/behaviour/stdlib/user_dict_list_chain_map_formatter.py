# UserDict, UserList and ChainMap as bases; string.Formatter.
from collections import UserDict, UserList, ChainMap
class Lower(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
d = Lower({"A": 1}); d["B"] = 2; d.update(C=3)
print(d, d["a"], "b" in d, len(d), sorted(d), d.get("zz", 0), d.pop("c"), dict(d))
try: d["nope"]
except KeyError as e: print("KeyError", e)
class Stack(UserList):
    def push(self, x): self.append(x)
s = Stack([1, 2]); s.push(3); print(s, len(s), s[0], s[-1], s[1:], s + [9], 2 in s, s.pop(), s == [1, 2])
s.sort(reverse=True); print(s, list(reversed(s)), sum(s), s.index(1))
base = {"color": "red", "user": "guest"}; env = {"user": "admin"}
cm = ChainMap(env, base); print(cm["user"], cm["color"], dict(cm), len(cm), list(cm), cm.get("q"), "color" in cm)
child = cm.new_child({"color": "blue"}); child["x"] = 1
print(child["color"], child.maps[0], child.parents["color"], cm.get("x"))
del child["x"]
try: del child["user"]
except KeyError as e: print("KeyError", e)
import string
class F(string.Formatter):
    def get_value(self, key, args, kw):
        if isinstance(key, str): return kw.get(key, f"<{key}>")
        return super().get_value(key, args, kw)
print(F().format("{a} {b} {0}", 7, a=1), string.Formatter().vformat("{:>4}|{x!r:^6}", (5,), {"x": "q"}))
print(list(string.Formatter().parse("a{b!r:>5}c{{")))
