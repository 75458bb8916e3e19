print(b"%d-%s" % (5, b"x"), b"%5d|%-5d|%05d" % (1, 2, 3), b"%x %o %X" % (255, 8, 171), b"%s" % b"abc", b"%b!" % bytearray(b"q"))
print(b"%10s|%-6b|%.2s" % (b"ab", b"cd", b"efgh"), b"%c%c" % (65, b"z"), b"%r %a" % ("é", "é"), b"%%", b"%f %.2e %g" % (1.5, 2.5, 3))
print(b"%(k)s=%(v)d" % {b"k": b"key", b"v": 7}, bytearray(b"%d") % 5, b"%s %s" % (b"\xff\x00", b"\x80"))
for f in [lambda: b"%s" % "abc", lambda: b"%d" % "x", lambda: b"%d %d" % 1, lambda: b"%d" % (1, 2), lambda: b"%c" % 300, lambda: b"%c" % "a", lambda: b"%f" % "x", lambda: b"%y" % 1, lambda: b"x" % 5, lambda: b"%(a)s" % 5, lambda: "%b" % 5, lambda: b"%" % 1, lambda: b"%x" % 1.5]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def dyn(fmt, v):
    try:
        return fmt % v
    except TypeError as e:
        return str(e)
print(dyn("%s", 1), dyn(b"%s", b"z"), dyn(7, 4), dyn(b"%d", 3.7), dyn("%d%%", 5), dyn(None, 3))
