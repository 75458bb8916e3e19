def encode(value):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(encode(v) for v in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(encode(str(k)) + ": " + encode(v) for k, v in value.items()) + "}"
    raise TypeError("cannot encode " + type(value).__name__)


print(encode({"a": [1, 2.5, None, True], "b": {"c": 'say "hi"', 5: ()}, "n": -(2**65)}))
try:
    encode([1, {2}])
except TypeError as error:
    print(error)
