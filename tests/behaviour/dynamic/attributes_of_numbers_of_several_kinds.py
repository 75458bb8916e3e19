def tr(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
def g(o):
    return [o.real, o.imag]
for v in (1j, {1}, 5):
    tr(lambda: g(v))
def g2(o):
    return [o.real, o.imag]
for v in (1j, 5):
    tr(lambda: g2(v))
def g3(o):
    return o.real
    tr(lambda: g3(v))
def g4(o):
    return o.upper
for v in ("a", int):
    tr(lambda: g4(v)())
