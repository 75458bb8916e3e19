import string
from string import Template, Formatter, capwords
print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits)
print(repr(string.punctuation), repr(string.whitespace), len(string.printable))
print(string.ascii_lowercase + string.ascii_uppercase == string.ascii_letters)
print(capwords("hello  world foo"), capwords("a-b-c", "-"))
t = Template("$who likes ${what}; cost $$5")
print(t.substitute(who="tim", what="kung pao"))
print(t.substitute({"who": "a", "what": 1}, what=2))
print(t.safe_substitute(who="x"))
try:
    t.substitute(who="x")
except KeyError as e:
    print("KeyError", e)
try:
    Template("bad $ here").substitute()
except ValueError as e:
    print(e)
try:
    Template("line1\nline2 $1x").substitute()
except ValueError as e:
    print(e)
print(Template("bad $ here $x").safe_substitute(x=1))
print(t.template)
print(t.get_identifiers(), t.is_valid(), Template("$").is_valid())
class MyT(Template):
    delimiter = "%"
print(MyT("%x and %{y} $z %%").substitute(x=1, y=2))
f = Formatter()
print(f.format("{0} {1} {name!r:>6} {0:05d}", 1, "b", name="n"))
print(f.vformat("{} {a[0]}", ("x",), {"a": [9]}))
print(list(f.parse("a{b!r:c}d{{e}}{}")))
class F2(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f"<{key}>")
        return super().get_value(key, args, kwargs)
    def format_field(self, value, spec):
        if spec == "up":
            return str(value).upper()
        return super().format_field(value, spec)
print(F2().format("{x} {y:up} {0}", "pos", y="abc"))
try:
    f.format("{0} {1}", 1)
except IndexError as e:
    print(e)
try:
    f.format("{z}")
except KeyError as e:
    print(e)
class F3(Formatter):
    def convert_field(self, value, conversion):
        if conversion == "h": return hex(value)
        return super().convert_field(value, conversion)
    def check_unused_args(self, used, args, kwargs):
        print(sorted(map(str, used)))
print(F3().format("{0!h} {k!s}", 255, k=1))
try:
    f.format("{0!z}", 1)
except ValueError as e:
    print(e)
