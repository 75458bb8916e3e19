# Callables that get `*args, **kwargs`, whatever they are.
def timed(fn):
    def w(*a, **k):
        return fn(*a, **k)
    return w
for f in (len, max, sorted, str.upper, "a,b".split, int, abs, lambda x: x, [1,2].count):
    try: print(timed(f)("12"))
    except TypeError as e: print(e)
t = timed(sorted)
print(t([3, 1, 2], reverse=True))
u = timed(int); print(u("ff", base=16), u("5"))
try: u("ff", bas=16)
except TypeError as e: print(e)
try: timed(len)("a", x=1)
except TypeError as e: print(e)
