a = [1, 2]


def attempt(operation):
    try:
        print(operation())
    except (ValueError, IndexError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)


attempt(lambda: [].pop())
attempt(lambda: a.pop(2))
attempt(lambda: a.pop(-3))
attempt(lambda: a.remove(9))
attempt(lambda: a.index(9))
attempt(lambda: a.index(1, 1))
attempt(lambda: a.extend(5))
attempt(lambda: a.append())
attempt(lambda: a.append(1, 2))
attempt(lambda: a.push(1))
attempt(lambda: a + (1,))
attempt(lambda: a * "x")
attempt(lambda: [1, "a"].sort())
attempt(lambda: {a: 1})
attempt(lambda: list(5))
print(a)
