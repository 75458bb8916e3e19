async def co():
    return 1
async def ag():
    yield 1
def gen():
    yield 1
c, g, a = co(), gen(), ag()
print(hasattr(c, "__iter__"), hasattr(c, "__next__"), hasattr(c, "send"), hasattr(c, "__await__"), hasattr(c, "close"))
print(hasattr(g, "__iter__"), hasattr(g, "__next__"), hasattr(g, "send"), hasattr(g, "__await__"))
print(hasattr(a, "__iter__"), hasattr(a, "__aiter__"), hasattr(a, "send"), hasattr(a, "asend"), hasattr(a, "__anext__"))
c.close()
