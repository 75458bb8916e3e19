def log(name, value):
    print(name, end=" ")
    return value


for a in (False, True):
    for b in (False, True):
        print("|", log("a", a) and log("b", b), "|", log("a", a) or log("b", b), "|", not log("a", a) or log("b", b) and log("c", a))
