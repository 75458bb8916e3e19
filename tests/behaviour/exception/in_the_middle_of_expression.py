# What was evaluated before the exception happened, and nothing after it.
log = []


def note(x):
    log.append(x)
    return x


def boom():
    log.append("boom")
    raise ValueError


for attempt in (
    lambda: note(1) + boom() + note(2),
    lambda: [note(3), boom(), note(4)],
    lambda: {note(5): boom(), note(6): 7},
    lambda: max(note(8), boom(), note(9)),
    lambda: note(10) < boom() < note(11),
    lambda: note(0) or boom() or note(12),
    lambda: f"{note(13)}{boom()}{note(14)}",
    lambda: (note([15]))[boom()],
):
    try:
        attempt()
    except ValueError:
        log.append("|")
print(log)
x = 5
try:
    x = note(16) + boom()
except ValueError:
    pass
values = [1, 2]
try:
    values[0] = boom()
except ValueError:
    pass
try:
    values[9] = note("evaluated first")
except IndexError:
    pass
try:
    values += [3, boom()]
except ValueError:
    pass
print(x, values, log[-4:])
