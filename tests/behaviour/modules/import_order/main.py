# A module runs once, at its first import, in the order of the imports.
print("main starts")
import second
import first
import second as again
from first import value

print(value, again.seen, second is again)


def late():
    import third

    return third.name


print("before late")
print(late(), late())
print(__name__, first.__name__)
