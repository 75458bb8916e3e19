class State:
    def on_event(self, event):
        return self

    def __repr__(self):
        return type(self).__name__


class Locked(State):
    def on_event(self, event):
        if event == "coin":
            return Unlocked(1)
        return self


class Unlocked(State):
    def __init__(self, credit):
        self.credit = credit

    def on_event(self, event):
        if event == "coin":
            self.credit += 1
        elif event == "push":
            self.credit -= 1
            return self if self.credit else Locked()
        return self

    def __repr__(self):
        return f"Unlocked({self.credit})"


state = Locked()
for event in ("push", "coin", "coin", "push", "kick", "push", "push"):
    previous = state
    state = state.on_event(event)
    print(event, state, state is previous)
