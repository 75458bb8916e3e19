import string
from string import Template, capwords
print(string.ascii_letters, string.digits, string.punctuation, repr(string.whitespace), string.hexdigits, string.octdigits)
print(repr(string.printable), len(string.printable))
print(capwords("hello  wide world"), capwords("a-b-c", "-"))
t = Template("$who likes ${what}, $$5")
print(t.substitute(who="tim", what="kung pao"), t.safe_substitute(who="x"), t.substitute({"who": 1, "what": 2}))
try:
    t.substitute(who="x")
except KeyError as e:
    print("KeyError", e)
try:
    Template("a\nb $ c").substitute()
except ValueError as e:
    print(e)
