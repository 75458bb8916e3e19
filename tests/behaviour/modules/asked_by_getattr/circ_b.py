import circ_a
seen = hasattr(circ_a, "x")
try:
    circ_a.x
except AttributeError as e:
    print(e)
def use():
    return circ_a.x + 1
