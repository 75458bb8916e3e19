def f():
    return lenght + 1


length = 5
try:
    f()
except NameError as error:
    print(error)
print(length)
