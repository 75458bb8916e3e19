def count(start, stop, step):
    return [i for i in range(start, stop, step)]


for step in (1, 2, -1, -2, 7):
    print(step, count(0, 6, step), count(6, 0, step), count(-3, 4, step))
try:
    count(0, 5, 0)
except ValueError as error:
    print(error)
