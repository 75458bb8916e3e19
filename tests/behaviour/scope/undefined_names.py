def f():
    return undefined_thing


try:
    f()
except NameError as error:
    print(type(error).__name__, error)
try:
    del missing
except NameError as error:
    print(error)


def uses_later():
    return defined_later + 1


try:
    uses_later()
except NameError as error:
    print(error)
defined_later = 1
print(uses_later())
del defined_later
try:
    uses_later()
except NameError as error:
    print(error)
