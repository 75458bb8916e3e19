# A state machine of classes: every state knows which state follows an event.
class State:
    def on_coin(self):
        return self

    def on_push(self):
        return self


class Locked(State):
    name = "locked"

    def on_coin(self):
        return Unlocked(1)

    def on_push(self):
        print("  the arm does not move")
        return self


class Unlocked(State):
    name = "unlocked"

    def __init__(self, visitors):
        self.visitors = visitors

    def on_coin(self):
        self.visitors += 1
        return self

    def on_push(self):
        print("  come in")
        self.visitors -= 1
        if self.visitors == 0:
            return Locked()
        return self


class Turnstile:
    def __init__(self):
        self.state = Locked()
        self.coins = 0
        self.refused = []

    def handle(self, event):
        before = self.state.name
        if event == "coin":
            self.coins += 1
            self.state = self.state.on_coin()
        elif event == "push":
            self.state = self.state.on_push()
        else:
            self.refused.append(event)
            raise ValueError("unknown event " + event)
        print(f"{event:5s} {before:8s} -> {self.state.name}")


turnstile = Turnstile()
for event in ["push", "coin", "push", "push", "coin", "coin", "push", "kick", "push", "push"]:
    try:
        turnstile.handle(event)
    except ValueError as error:
        print("!", error)
print("coins:", turnstile.coins, "refused:", turnstile.refused)
