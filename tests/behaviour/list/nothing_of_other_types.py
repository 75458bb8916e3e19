# What an iterable that is always empty gives has a type that fits nothing: the list has the type of what comes later.
pairs = list({}.items())
pairs.append(0)
print(pairs)

zipped = list(zip(0 for i in range(0)))
print(zipped)
try:
    zipped[0] = 1.5
except IndexError as error:
    print(error)

text = [w for w in {}.items()]
text.append("a")
text += sorted({}.items())
print(text)
numbers = {1, 2}
numbers.update({}.items())
print(numbers)
