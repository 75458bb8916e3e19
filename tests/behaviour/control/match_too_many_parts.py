# Positional parts of class patterns beyond what the class takes.
class B:
    __match_args__ = ("a",)
    a = 1
try:
    match B():
        case B(1, 2): pass
except TypeError as e: print(e)
class NM: pass
try:
    match NM():
        case NM(1): pass
except TypeError as e: print(e)
try:
    match 5:
        case int(1, 2): pass
except TypeError as e: print(e)
class Text(str): pass
class Sub(B): pass
for subject in (Text("abc"), Sub(), 5, "x", None, ValueError("v")):
    try:
        match subject:
            case Text(whole): print("text", whole)
            case Sub(a): print("sub", a)
            case int(n): print("int", n)
            case ValueError(x): print("never")
            case str(s): print("str", s)
            case _: print("rest", subject)
    except TypeError as e: print("TypeError:", e)
