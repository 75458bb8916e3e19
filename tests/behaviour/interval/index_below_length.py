# Indexes that are proved to be below a length: by range, by comparison, by enumerate, by the number that made the list.


def sieve(n):
    flags = bytearray(n + 1)
    found = []
    for i in range(2, n + 1):
        if flags[i] == 0:
            found.append(i)
            for j in range(i * i, n + 1, i):
                flags[j] = 1
    return found


def rotate(values):
    size = len(values)
    result = [0] * size
    for i in range(size):
        result[(i + 1) % size] = values[i]
    return result


def insertion_sort(values):
    for i in range(1, len(values)):
        key = values[i]
        j = i - 1
        while j >= 0 and values[j] > key:
            values[j + 1] = values[j]
            j -= 1
        values[j + 1] = key
    return values


def search(values, wanted):
    low = 0
    high = len(values)
    while low < high:
        middle = (low + high) // 2
        if values[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low


def pairs(values):
    total = 0
    i = 0
    while i + 1 < len(values):
        total += values[i] * values[i + 1]
        i += 1
    return total


def down(values):
    return [values[i] for i in range(len(values) - 1, -1, -1)]


print(sieve(50), sieve(1), sieve(2))
print(rotate([1, 2, 3, 4]))
print(insertion_sort([5, 2, 9, -1, 300, 0]))
print(search([1, 3, 5, 7], 5), search([], 1), search([1], 2))
print(pairs([1, 2, 3, 4]), pairs([]), pairs([7]))
print(down([1, 2, 3]), down([]))
for i, letter in enumerate([10, 20, 30]):
    print(i, letter)
