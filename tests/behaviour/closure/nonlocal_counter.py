def counter(start=0, step=1):
    value = start

    def tick():
        nonlocal value
        value += step
        return value

    def reset(to=0):
        nonlocal value
        value = to

    return tick, reset


tick, reset = counter(10, 5)
print(tick(), tick(), reset(100), tick(), counter()[0]())
grow, _ = counter(2**31 - 2, 1)
print(grow(), grow(), grow(), grow())
