def show(name, value):
    print(name, end=" ")
    return value


text = f"{show('a', 1)}{show('b', 2):{show('w', 5)}}{show('c', 'x')!r}"
print("|", text)
try:
    print(f"{show('d', 1)} {1 // 0} {show('never', 1)}")
except ZeroDivisionError as error:
    print("|", error)
