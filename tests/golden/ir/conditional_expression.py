def sign(x):
    return "neg" if x < 0 else "pos" if x > 0 else "zero"


print(sign(-1), sign(0), sign(1))
