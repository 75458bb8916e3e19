class E:
    __hash__ = None
try:
    print(hash(E()))
except TypeError as e:
    print(e)
