def task(name, rounds, delay):
    for i in range(rounds):
        print(f"{name}{i}", end=" ")
        yield delay
    return name


def run(tasks):
    now = 0
    ready = [(0, n, t) for n, t in enumerate(tasks)]
    finished = []
    while ready:
        ready.sort(key=lambda entry: entry[:2])
        now, number, current = ready.pop(0)
        try:
            delay = next(current)
        except StopIteration as stop:
            finished.append((stop.value, now))
        else:
            ready.append((now + delay, number, current))
    return finished


print(run([task("a", 3, 10), task("b", 5, 4), task("c", 1, 100)]))
