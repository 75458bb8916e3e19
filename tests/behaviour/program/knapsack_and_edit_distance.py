def knapsack(items, capacity):
    best = [0] * (capacity + 1)
    for weight, value in items:
        for room in range(capacity, weight - 1, -1):
            best[room] = max(best[room], best[room - weight] + value)
    return best[capacity]


def distance(a, b):
    previous = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        current = [i]
        for j, cb in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[-1] + 1, previous[j - 1] + (ca != cb)))
        previous = current
    return previous[-1]


def longest_common(a, b):
    table = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a)):
        for j in range(len(b)):
            table[i + 1][j + 1] = table[i][j] + a[i] if a[i] == b[j] else max(table[i][j + 1], table[i + 1][j], key=len)
    return table[-1][-1]


print(knapsack([(3, 4), (4, 5), (7, 10), (8, 11), (9, 13)], 17), knapsack([(1, 2.5), (2, 4)], 3), knapsack([(2, 10**12), (3, 10**13)], 5))
print([distance(a, b) for a, b in (("kitten", "sitting"), ("", "abc"), ("flaw", "lawn"), ("same", "same"))], longest_common("AGGTAB", "GXTXAYB"))
