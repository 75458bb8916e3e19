def attempt(operation):
    try:
        print(operation())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


n = None
attempt(lambda: n.value)
attempt(lambda: n + 1)
attempt(lambda: n[0])
attempt(lambda: n())
attempt(lambda: len(n))
attempt(lambda: n < n)
attempt(lambda: [x for x in n])
attempt(lambda: -n)
attempt(lambda: 1 in n)
