def binary_search(values, wanted):
    low, high = 0, len(values)
    while low < high:
        middle = (low + high) // 2
        if values[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low if low < len(values) and values[low] == wanted else -1


def quicksort(values):
    if len(values) <= 1:
        return values
    pivot, *rest = values
    return quicksort([v for v in rest if v < pivot]) + [pivot] + quicksort([v for v in rest if v >= pivot])


def insertion_sort(values):
    for i in range(1, len(values)):
        current = values[i]
        j = i - 1
        while j >= 0 and values[j] > current:
            values[j + 1] = values[j]
            j -= 1
        values[j + 1] = current


data = [(i * 37 + 11) % 101 for i in range(25)]
ordered = quicksort(data)
copy = data[:]
insertion_sort(copy)
print(ordered, copy == ordered, [binary_search(ordered, v) for v in (ordered[0], ordered[-1], data[5], -1, 1000)])
names = ["mo", "al", "zed", "bo"]
insertion_sort(names)
print(names, quicksort([2.5, -1.0, 2]), binary_search(names, "mo"))
