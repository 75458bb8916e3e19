import json
d = json.loads('{"a": [1, 2.5, -3e2, null, true, false], "b": {"c": "x\\n\\u00e9\\ud83d\\ude00"}, "e": ""}')
print(d, d["a"][0] + 1, d["b"]["c"])
for k, v in d.items():
    print(k, v)
for s in ['', '{', '[1,', '[1,]', '{"a" 1}', '{"a":1,}', 'nul', '"abc', '"\\x"', '1 2', '{1:2}', '[1 2]', '"a\nb"', '"\\u12g4"', '-', '01', '{"a":1 "b"}', 'tru', '\n\n  x', '"\\', '[', '{"a"', '{"a":', '1.', '1e', '.5', '+1', '"\\ud800"', '[1}', '{]', '  ']:
    try:
        print(repr(s), ascii(json.loads(s)))
    except json.JSONDecodeError as e:
        print(repr(s), e, e.lineno, e.colno, e.pos, e.msg)
print(json.loads("123456789012345678901234567890"), json.loads("1E5"), json.loads("-0"), json.loads("-0.0"), json.loads(" [ ] "), json.loads(b'{"k": [1]}'))
print(json.loads('{"a": 1, "b": 2}', object_hook=lambda d: sorted(d.items())))
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.loads("[1.5, 2]", parse_float=str))
print(json.loads(json.dumps({"x": [1, {"y": None}]})) == {"x": [1, {"y": None}]})
try:
    json.loads(5)
except TypeError as e:
    print(e)
try:
    json.loads("nope")
except ValueError as e:
    print(type(e).__name__, e)
