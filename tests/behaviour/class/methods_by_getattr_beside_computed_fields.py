# A class that makes methods in __getattr__ and stores attributes under computed names: what is called may be either.
class Recorder:
    def __init__(self):
        self.log = []

    def __getattr__(self, name):
        if name.startswith("get_"):
            return lambda *arguments: (name[4:], arguments)
        raise AttributeError(f"no {name}")

    def __setattr__(self, name, value):
        if name == "locked":
            raise AttributeError("locked!")
        super().__setattr__(name, value)


recorder = Recorder()
print(recorder.get_size(1, 2), recorder.log)
recorder.get_size = lambda *arguments: "own"
print(recorder.get_size(3), recorder.get_other())
recorder.level = 5
print(recorder.level + 1, hasattr(recorder, "nope"), getattr(recorder, "zip", "default"))
for name, value in (("low", 1), ("high", 2)):
    setattr(recorder, name, value)
print(recorder.low, recorder.high, recorder.get_low())
for action in (lambda: recorder.missing(), lambda: setattr(recorder, "locked", 1), lambda: recorder.level()):
    try:
        print(action())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
