class Item:
    def __init__(self, v):
        self.v = v
def finish(x):
    return "finish %s" % x
def resume():
    return "resume"
def state():
    return "state"
def delegate(v):
    return v
def type_of(v):
    return type(v).__name__
class Sent:
    pass
count = 3
sent = 7
def gen():
    yield Item(4).v
    yield finish(2)
    yield resume()
    yield state()
    yield delegate(1)
    yield isinstance(Sent(), Sent)
    yield sent
    yield count
    x = Item(5)
    yield type_of(x)
print(list(gen()))
def run(): return "run"
def yield_(): return "yield_"
class Returned(Item): pass
def receive(*a): return a
def gen2(control, result):
    sent = control + 1
    got = yield sent
    type = "t"
    next = result
    header = state()
    yield (sent, got, type, next, header, run(), yield_(), Returned(2).v, receive(1, 2))
    item = Item(9)
    state_ = 5
    parts, thrown, running = 1, 2, 3
    yield item.v + state_ + parts + thrown + running
    return control
g = gen2(1, 2)
print(next(g), g.send("x"), next(g))
try:
    next(g)
except StopIteration as e:
    print(e.value)
class Next:
    def __init__(self): self.result = 5
    def finish(self):
        yield finish(self.result)
        yield Item(1).v
print(list(Next().finish()))
