# A field that begins at 0 and is only ever incremented leaves every narrow storage.
class Meter:
    def __init__(self):
        self.ticks = 0
        self.level = 250
        self.debt = 0

    def tick(self, amount=1):
        self.ticks += amount
        self.level += 1
        self.debt -= amount


m = Meter()
for i in range(70000):
    m.tick()
print(m.ticks, m.level, m.debt)
for i in range(5):
    m.tick(2**30)
    print(m.ticks, m.level, m.debt)
