import json
from json import JSONDecodeError, loads, dumps
data = {"name": "x", "list": [1, 2.5, True, None, "é\n\"q\""], "nested": {"b": 1, "a": [], "c": {}}, "t": (1, 2)}
print(dumps(data)); print(dumps(data, indent=2)); print(dumps(data, sort_keys=True, separators=(",", ":"))); print(dumps(data, ensure_ascii=False, indent="\t"))
print(dumps([]), dumps({}), dumps([], indent=2), dumps({}, indent=2), dumps([[]], indent=1), dumps("a/b\x00\u2028\U0001F600"))
print(dumps({1: "a", 2.5: "b", True: "c", None: "d"}))
print(dumps([float("inf"), float("-inf"), float("nan")]), dumps(1e20), dumps(1e-7), dumps(10**30))
for kw in ({"allow_nan": False}, {}):
    try: print(dumps(float("nan"), **kw))
    except ValueError as e: print(e)
class P:
    def __init__(self, x): self.x = x
def enc(o):
    if isinstance(o, P): return {"__p__": o.x}
    if isinstance(o, set): return sorted(o)
    raise TypeError(f"not {type(o).__name__}")
print(dumps([P(1), {"s": {3, 1}}], default=enc))
for bad in (P(1), {1, 2}, b"x", 1j, {(1, 2): 3}, [object]):
    try: print(dumps(bad))
    except TypeError as e: print(str(e).split(" at 0x")[0])
try: dumps(P(1), default=lambda o: enc(2))
except TypeError as e: print(e)
print(dumps({(1,): 2, "a": 1}, skipkeys=True))
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex): return [o.real, o.imag]
        return super().default(o)
print(dumps({"z": 1 + 2j}, cls=E), E(indent=1).encode([1]))
try: dumps(b"", cls=E)
except TypeError as e: print(e)
l = []; l.append(l)
try: dumps(l)
except ValueError as e: print(e)
print(loads('{"a": [1, 2.0, -3e2, true, false, null, "\\u00e9\\n\\ud83d\\ude00"], "b": {}}'), loads(" [1 ,2 ] "), loads('"x"'), loads("1E3"), loads("-0"), loads("NaN"), loads("-Infinity"))
def hook(d): return ("obj", sorted(d.items()))
print(loads('{"a": {"b": 1}}', object_hook=hook), loads('{"a": 1, "a": 2}', object_pairs_hook=lambda p: p), loads("[1.5, 2]", parse_float=str, parse_int=lambda s: int(s) * 10), loads("[NaN]", parse_constant=lambda c: c))
for bad in ("", "{", "[1,", '{"a" 1}', '{"a": }', "[1 2]", "nul", '"abc', '"\\x"', "{'a': 1}", "[1]x", '"a\nb"', '{"a": 1,}', "[1,]", "01", "-", '"\\u12"', "\n\n  [1, \n  x]"):
    try: print(loads(bad))
    except JSONDecodeError as e: print(e, "|", e.msg, e.pos, e.lineno, e.colno, e.doc == bad, isinstance(e, ValueError))
for bad in (1, None, [1]):
    try: loads(bad)
    except TypeError as e: print(e)
print(loads(b'{"x": 1}'), loads(bytearray(b"[]")))
import io
f = io.StringIO(); json.dump(data["list"], f, indent=1); print(f.getvalue()); f.seek(0); print(json.load(f))
print(json.JSONDecoder().raw_decode('[1] tail'), json.JSONDecoder().decode(' {"k": [1]} '))
print(dumps("\u20ac", ensure_ascii=True), dumps({"b": 1, "a": 2}, sort_keys=True, indent=4), dumps([1, [2, [3]]], indent=2, separators=(";", "=")))
class IntE(int): pass
import enum
class C(enum.IntEnum): A = 1
print(dumps([IntE(3), C.A]), dumps({"k": C.A}))
try: raise JSONDecodeError("my", "a\nbc", 3)
except ValueError as e: print(e, e.lineno, e.colno)
