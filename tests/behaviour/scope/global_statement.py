count = 0
name = "before"


def bump():
    global count
    count += 1
    return count


def rename():
    global name, fresh
    name = count
    fresh = "made here"


def shadow():
    count = "local"
    return count


bump()
bump()
rename()
print(count, name, fresh, shadow(), count)
