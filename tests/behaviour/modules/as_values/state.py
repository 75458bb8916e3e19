count = 0
items = []
def inc():
    global count
    count += 1
    return count
def get(): return count
