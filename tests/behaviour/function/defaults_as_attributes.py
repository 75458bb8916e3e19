# What functions say of their defaults.
def doc(a, b=1, *c, d=2, **e):
    "the doc"
    x = 1
    return a
print(doc.__defaults__, doc.__kwdefaults__, 1)
