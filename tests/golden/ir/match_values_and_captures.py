def f(command):
    match command:
        case 0 | 1:
            return "small"
        case "quit" if True:
            return "quit"
        case [x, y]:
            return x + y
        case [first, *rest]:
            return first, rest
        case {"op": op, **others}:
            return op, others
        case None:
            return "none"
        case str() as text:
            return text
        case _:
            return "other"


for command in (1, "quit", [1, 2], [1, 2, 3], {"op": "+", "a": 1}, None, "hello", 5.5, []):
    print(f(command))
