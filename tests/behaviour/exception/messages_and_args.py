for error in (ValueError(), ValueError("one"), ValueError("one", 2), ValueError(5), KeyError("k"), KeyError(), KeyError(1, 2), IndexError("i"), Exception(None), Exception([1]), TypeError("it's"), StopIteration(7), AssertionError("a"), OSError(2, "missing")):
    print(str(error), "|", repr(error), "|", error.args)
