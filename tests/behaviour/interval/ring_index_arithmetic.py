size = 7
head = tail = 0
ring = [None] * size
log = []
for step in range(40):
    if step % 3 != 2:
        if (head + 1) % size != tail:
            ring[head] = step
            head = (head + 1) % size
        else:
            log.append(("full", step))
    elif head != tail:
        log.append(ring[tail])
        tail = (tail + 1) % size
    count = (head - tail) % size
print(log, head, tail, count, [(i - 3) % size for i in range(4)], [(tail - i) % size for i in range(8)])
