LIMIT = 100
count = 0


def count_up(step=1):
    global count
    count += step
    return count


def set_limit(value):
    global LIMIT
    LIMIT = value


print([count_up() for _ in range(3)], count_up(1000), count_up(2**31), count_up(-(2**32)), count)
for value in (255, 256, 70000, 2**31, 2**33):
    set_limit(value)
    print(LIMIT, LIMIT + 1, LIMIT * 2)
