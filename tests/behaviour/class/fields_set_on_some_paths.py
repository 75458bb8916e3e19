# Fields that only a subclass, or only some paths, ever set.
class Base:
    def report(self):
        return getattr(self, "label", "none"), self.size() if hasattr(self, "n") else -1

    def size(self):
        return self.n


class WithLabel(Base):
    def __init__(self, label, n=None):
        self.label = label
        if n is not None:
            self.n = n


for item in (Base(), WithLabel("a"), WithLabel("b", 3)):
    print(item.report())
try:
    WithLabel("c").size()
except AttributeError as error:
    print(error)
