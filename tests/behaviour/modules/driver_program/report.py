alarms = 0


def alarm(index, value):
    global alarms
    alarms += 1
    print(f"{index:3d} ALARM {value}")


def failure(index, error):
    print(f"{index:3d} failed: {error} ({error.code:#x})")


def summary(values):
    print(f"{len(values)} good, min {min(values)}, max {max(values)}, mean {sum(values) / len(values):.3f}")
