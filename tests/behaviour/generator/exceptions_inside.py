def fragile(values):
    for v in values:
        try:
            yield 12 // v
        except ZeroDivisionError:
            yield "inner"
        finally:
            log.append(v)
    raise ValueError("at end")


log = []
g = fragile([3, 0, 4])
seen = []
try:
    for item in g:
        seen.append(item)
except ValueError as error:
    print(error)
print(seen, log, list(g))


def stops():
    yield 1
    raise StopIteration("inside")


try:
    list(stops())
except RuntimeError as error:
    print(error)


def busy():
    yield next(b)


b = busy()
try:
    next(b)
except ValueError as error:
    print(error)
