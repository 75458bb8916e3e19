class Signal:
    def __init__(self):
        self.listeners = []

    def connect(self, listener):
        self.listeners.append(listener)
        return listener

    def emit(self, *args, **kwargs):
        return [listener(*args, **kwargs) for listener in list(self.listeners)]


class Model:
    def __init__(self):
        self.changed = Signal()
        self._value = 0

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        old, self._value = self._value, new
        if old != new:
            self.changed.emit(old, new, source=self)


class View:
    def __init__(self, name, model):
        self.name = name
        self.seen = 0
        model.changed.connect(self.on_change)

    def on_change(self, old, new, source=None):
        self.seen += 1
        print(f"{self.name}: {old} -> {new} {'same' if source.value == new else 'stale'}")


model = Model()
views = [View(n, model) for n in ("one", "two")]
history = []


@model.changed.connect
def remember(old, new, **rest):
    history.append((old, new, sorted(rest)))
    if new == 5:
        model.value = 6


for value in (1, 1, 2.5, 5, "text", None):
    model.value = value
print(history, [v.seen for v in views], model.value)
