def attempt(operation):
    try:
        print(operation())
    except TypeError as error:
        print(error)


attempt(lambda: 1 + "a")
attempt(lambda: "a" + 1)
attempt(lambda: 1 - None)
attempt(lambda: None * 2)
attempt(lambda: [] + 1)
attempt(lambda: 1 // "a")
attempt(lambda: {} ** 2)
attempt(lambda: 1 & 1.0)
attempt(lambda: -"a")
attempt(lambda: ~1.5)
attempt(lambda: 1 < "a")
attempt(lambda: None >= 3)
attempt(lambda: 5 % [])
