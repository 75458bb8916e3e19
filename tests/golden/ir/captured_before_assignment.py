def outer(early):
    def inner():
        return x

    if early:
        print(inner())
    x = 1
    return inner()


print(outer(False))
try:
    outer(True)
except NameError as error:
    print(error)
