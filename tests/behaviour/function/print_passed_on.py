def log(*args, **kw):
    print("LOG", *args, **kw)
log(1, 2)
log(1, 2, sep="-")
log("a", end="!\n", sep="")
def plain(**kw):
    print("x", "y", **kw)
plain()
plain(sep=":")
opts = {"sep": "/", "end": ".\n"}
print(1, 2, **opts)
try:
    print(1, **{"bad": 2})
except TypeError as e:
    print(e)
