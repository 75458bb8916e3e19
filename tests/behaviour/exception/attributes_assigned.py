class My(Exception): pass
try:
    try: raise My("a", 1)
    except My as e:
        e.args = (f"{e.args[0]} more",) + e.args[1:]
        print(str(e), repr(e), e.args)
        e.__cause__ = ValueError("c")
        print(repr(e.__cause__), e.__suppress_context__)
        raise
except My as e: print(repr(e))
