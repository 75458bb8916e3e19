def nothing():
    pass


def early(flag):
    if flag:
        return
    return 1


x = nothing()
print(x, x is None, x == None, None != 0, None == False, repr(None), str(None), type(None).__name__, early(True), early(False), bool(None), [None], (None, None))
print(print("inner"), [].append(1) if False else [].sort(), None in [0, None], {None: 1}[None])
