print("boom loading")
try:
    from os_missing import thing
except ImportError:
    thing = None
value = 10 // (0 if thing is None else 1)
