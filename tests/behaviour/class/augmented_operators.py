class Log:
    def __init__(self):
        self.items = []

    def __iadd__(self, item):
        self.items.append(item)
        return self

    def __isub__(self, item):
        self.items.remove(item)
        return self

    def __imul__(self, n):
        return "replaced"


log = Log()
same = log
log += 1
log += "two"
log -= 1
print(log.items, same is log)
log *= 3
print(log, same.items)


class Holder:
    def __init__(self):
        self.log = Log()
        self.logs = [Log()]


h = Holder()
h.log += 5
h.logs[0] += 6
print(h.log.items, h.logs[0].items)
