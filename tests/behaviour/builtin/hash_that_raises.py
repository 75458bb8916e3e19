class H:
    def __hash__(self):
        raise ValueError("no")


for make in (lambda: hash(H()), lambda: {H(): 1}, lambda: H() in {1}, lambda: {H()}):
    try:
        make()
    except ValueError as error:
        print(error)
try:
    hash(H())
except ValueError as error:
    print("direct", error)
