# A module that is not there, and a name that a module does not have.
try:
    from helper import nothing
except ImportError as error:
    print(type(error).__name__, error.name)
try:
    import broken
except ValueError as error:
    print("broken:", error)
import helper

print(helper.value)
