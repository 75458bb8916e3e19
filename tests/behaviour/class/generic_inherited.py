# Generic classes with bases and with derived classes, methods that give back self, class attributes, super().
import copy


class Container:
    count = 0

    def __init__(self, name):
        self.name = name
        Container.count += 1

    def describe(self):
        return f"{type(self).__name__} {self.name}: {self.content()}"

    def content(self):
        return "nothing"


class Holder(Container):
    def __init__(self, name, value):
        super().__init__(name)
        self.value = value

    def content(self):
        return self.value

    def with_value(self, value):
        self.value = value
        return self


class Many(Container):
    def __init__(self, name):
        super().__init__(name)
        self.values = []

    def add(self, value):
        self.values.append(value)
        return self

    def content(self):
        return self.values


one = Holder("one", 1)
two = Holder("two", "zwei")
ints = Many("ints").add(1).add(2)
texts = Many("texts").add("a")
print(one.describe(), two.describe(), ints.describe(), texts.describe())
print(one.with_value(5).value + 1, two.with_value("drei").value + "!")
for each in (one, ints):
    print(each.describe(), isinstance(each, Container), isinstance(each, Many))
print(Container.count, one.count, type(one).__bases__, issubclass(type(two), Container))
print(sum(ints.values), "".join(texts.values))


class Measured(Many):
    def add(self, value):
        super().add(value)
        self.last = value
        return self


measured = Measured("m").add(2.5)
print(measured.last, measured.values, measured.describe())

twin = copy.copy(one)
deep = copy.deepcopy(ints)
deep.add(3)
print(twin.value, twin is one, deep.values, ints.values, type(deep) is Many)


class Slotted:
    __slots__ = ("held",)

    def __init__(self, held):
        self.held = held


s, t = Slotted(3), Slotted("three")
print(s.held + 1, t.held + "!")
try:
    s.other = 1
except AttributeError as error:
    print(error)


class Lazy:
    def __init__(self, make):
        self.make = make
        self.made = None

    def get(self):
        if self.made is None:
            self.made = self.make()
        return self.made


lazy_number = Lazy(lambda: 7)
lazy_text = Lazy(lambda: "seven")
print(lazy_number.get(), lazy_text.get(), lazy_number.get() + lazy_number.made)


class Event:
    def __init__(self):
        self.handlers = []

    def subscribe(self, handler):
        self.handlers.append(handler)

    def fire(self, payload):
        for handler in self.handlers:
            handler(payload)


pressed, typed = Event(), Event()
pressed.subscribe(lambda pin: print("pin", pin + 1))
typed.subscribe(lambda text: print("text", text.upper()))
pressed.fire(4)
typed.fire("hello")
match two:
    case Holder(name=name, value=value):
        print("matched", name, value)
print({type(one): "h", type(ints): "m"}[Holder], str(type(texts)))
