s = {1}


def attempt(operation):
    try:
        print(operation())
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)


attempt(lambda: s.remove(9))
attempt(lambda: set().pop())
attempt(lambda: s.add([]))
attempt(lambda: {[1]})
attempt(lambda: {{1}})
attempt(lambda: s | [1])
attempt(lambda: s[0])
attempt(lambda: s + s)
attempt(lambda: set(5))
attempt(lambda: [] in s)
attempt(lambda: s < 1)
