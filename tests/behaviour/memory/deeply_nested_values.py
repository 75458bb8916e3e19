# What the runtime does recursively, on lists that are nested more deeply than the stack is, raises RecursionError.
# also on: microbit
def nest(depth):
    items = []
    for i in range(depth):
        items = [items]
    return items


# The stack is as large as the machine is: lists get deeper until it ends.
def deeper(name, function):
    depth = 64
    while True:
        items = nest(depth)
        try:
            function(items, nest(depth) if name == "equal" else items)
        except RecursionError as error:
            print(name, type(error).__name__)
            return
        depth *= 2


deeper("equal", lambda a, b: a == b)
deeper("repr", lambda a, b: repr(a))
deeper("str", lambda a, b: str(a))
print("end")
