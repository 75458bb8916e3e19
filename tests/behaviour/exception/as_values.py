# Exceptions are objects: stored, returned, compared, raised later.
def attempt(f):
    try:
        return f(), None
    except Exception as error:
        return None, error


result, error = attempt(lambda: int("12"))
print(result, error)
result, error = attempt(lambda: int("zz"))
print(result, type(error).__name__, isinstance(error, ValueError))
errors = [attempt(f)[1] for f in (lambda: 1 // 0, lambda: [][1], lambda: {}[1])]
print([type(e).__name__ + ": " + str(e) for e in errors])
for stored in errors:
    try:
        raise stored
    except LookupError as again:
        print("lookup", again is stored)
    except ArithmeticError as again:
        print("arithmetic", again is stored)
kind = ValueError
try:
    raise kind("chosen")
except kind as error:
    print(error)
kinds = (KeyError, IndexError)
try:
    raise IndexError("tuple of kinds")
except kinds as error:
    print(error)
