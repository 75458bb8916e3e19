import traceback, sys
def f(x):
    return [1 / y for y in x]
try:
    int("x")
except ValueError as e:
    print(traceback.format_exception_only(type(e), e), traceback.format_exception_only(e))
    print(traceback.format_exc().splitlines()[0], traceback.format_exc().splitlines()[-1])
    print(sys.exc_info()[0], sys.exc_info()[1] is e, sys.exception() is e)
    print("".join(traceback.format_exception(e)).splitlines()[-1])
    traceback.print_exc()
    try:
        raise KeyError("k") from e
    except KeyError as k:
        text = traceback.format_exc()
        print("direct cause" in text, text.strip().splitlines()[-1])
        traceback.print_exception(k)
        traceback.print_exception(type(k), k, k.__traceback__, file=sys.stdout) if False else None
print(sys.exc_info(), sys.exception())
print(traceback.format_exc())
