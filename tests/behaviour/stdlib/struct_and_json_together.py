# struct and json on the same data: packets, encoders, errors.
import struct, json
from collections import namedtuple
Packet = namedtuple("Packet", "kind length payload")
def encode(kind, payload):
    return struct.pack(">BH", kind, len(payload)) + payload
def decode(data):
    packets = []
    pos = 0
    while pos < len(data):
        kind, length = struct.unpack_from(">BH", data, pos)
        pos += 3
        packets.append(Packet(kind, length, data[pos:pos + length]))
        pos += length
    return packets
stream = encode(1, b"hello") + encode(2, b"") + encode(3, bytes(range(4)))
for p in decode(stream): print(p, p.kind, p.payload.hex())
print(struct.calcsize("bhiq"), struct.calcsize("<bhiq"), struct.calcsize("@ci"), struct.calcsize("!2s3xI"))
print(struct.pack("<2s?xd", b"ab", True, 1.25).hex(), struct.unpack("<hhl", struct.pack("<hhl", -1, 2, -3)))
for fmt, val in [("b", 127), ("B", 255), ("h", -32768), ("H", 65535), ("i", -1), ("I", 4294967295), ("q", -2**63), ("Q", 2**64 - 1)]:
    print(fmt, struct.pack("<" + fmt, val).hex(), struct.unpack("<" + fmt, struct.pack("<" + fmt, val)))
try: struct.unpack(">I", b"abc")
except struct.error as e: print("error:", e)
try: struct.pack("B", 300)
except struct.error as e: print("error:", e)
try: struct.pack("2i", 1)
except struct.error as e: print("error:", e)
rec = struct.Struct("<4sIf")
buf = bytearray(rec.size * 2)
rec.pack_into(buf, 0, b"ABCD", 7, 0.5); rec.pack_into(buf, rec.size, b"EF", 8, 1.5)
print([r for r in rec.iter_unpack(buf)], rec.size)
class Shape:
    def __init__(self, **kw): self.__dict__.update(kw) if False else [setattr(self, k, v) for k, v in kw.items()]
def enc(o):
    if isinstance(o, complex): return {"re": o.real, "im": o.imag}
    if isinstance(o, (set, frozenset)): return sorted(o)
    if isinstance(o, bytes): return o.decode()
    raise TypeError(f"Object of type {type(o).__name__} is not JSON serializable")
doc = {"c": 1 + 2j, "s": {3, 1}, "b": b"xy", "t": (1, [2, {"k": None}]), "f": 1e-7, "n": -0.0, "big": 2**70}
text = json.dumps(doc, default=enc, sort_keys=True)
print(text)
back = json.loads(text)
print(back["c"]["im"], back["t"][1][1], type(back["f"]).__name__, back["big"] == 2**70)
print(json.dumps(doc["t"], indent=2, separators=(",", ": ")))
try: json.dumps({"x": 1j})
except TypeError as e: print("TypeError:", e)
class PointEncoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Packet): return dict(o._asdict())
        if hasattr(o, "to_json"): return o.to_json()
        return json.JSONEncoder.default(self, o)
class Account:
    def __init__(self, owner, balance): self.owner, self.balance = owner, balance
    def to_json(self): return {"owner": self.owner, "balance": self.balance}
    @classmethod
    def from_json(cls, d): return cls(d["owner"], d["balance"])
s = json.dumps([Account("al", 5), Account("bo", 2.5)], cls=PointEncoder)
print(s, [a.owner for a in map(Account.from_json, json.loads(s))])
print(json.loads("[1, 2.5, \"x\", null, true]"), json.loads('{"a": {"b": [1, {"c": "d"}]}}')["a"]["b"][1]["c"])
for bad in ["{", "[1,", '{"a":}', "tru", "[1 2]", '{"a" 1}', "1 2"]:
    try: json.loads(bad)
    except json.JSONDecodeError as e: print(e.msg, e.pos, e.lineno, e.colno)
def walk(v, depth=0):
    if isinstance(v, dict):
        for k, x in v.items(): print("  " * depth + k); walk(x, depth + 1)
    elif isinstance(v, list):
        for x in v: walk(x, depth + 1)
    else: print("  " * depth + repr(v))
walk(back)
