class Button:
    def __init__(self, on_press=None, on_release=None):
        self.on_press = on_press
        self.on_release = on_release

    def state(self):
        return (self.on_press is not None, bool(self.on_release), callable(self.on_press))

    def release(self):
        if self.on_release:
            self.on_release()


def pressed():
    print("pressed")


def released():
    print("released")


buttons = [Button(), Button(pressed), Button(on_release=released), Button(pressed, released)]
for button in buttons:
    print(button.state())
    button.release()
print(pressed == pressed, pressed == released, pressed is None, pressed in [released], pressed in [released, pressed])
unused = [lambda: 1, pressed, len]
print([bool(f) for f in unused], unused[0] is None, unused[1] is pressed, len(set(unused)), pressed.__name__)


def outer(n):
    def inner():
        return n
    return inner


kept = {"a": outer(1), "b": None}
print(kept["a"] is None, kept["b"] is None, "a" in kept)
