# A step that is known by its sign only, up to the ends of the machine's words.
def up(start, stop, step):
    return [i for i in range(start, stop, step)]


def climb(start, stop, step):
    result = []
    if step > 0:
        for i in range(start, stop, step):
            result.append(i)
    return result


def fall(start, stop, step):
    result = []
    if step < 0:
        for i in range(start, stop, step):
            result.append(i)
    return result


print(up(0, 10, 3), up(10, 0, -3), up(0, 0, 1))
print(climb(0, 10, 4), climb(5, 5, 1), climb(9, 5, 2))
print(fall(10, 0, -4), fall(5, 5, -1), fall(5, 9, -2))
big = 2**31 - 1
print(climb(big - 5, big, 4), climb(big - 5, big, big - 1), fall(-big + 3, -big, -2), fall(-big + 3, -big, -big))
print(climb(2**15 - 3, 2**15 + 3, 2), climb(2**16 - 2, 2**16 + 5, 3))
try:
    up(0, 5, 0)
except ValueError as error:
    print(error)


def guarded(step):
    try:
        for i in range(0, 3, step):
            print(i)
    except ValueError as error:
        print(error)


guarded(0)
guarded(2)
try:
    for i in range(1, 2, 0):
        print(i)
except ValueError as error:
    print(error)
