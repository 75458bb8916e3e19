def permutations(items):
    if not items:
        return [[]]
    return [[x] + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1 :])]


def queens(n, row=0, columns=()):
    if row == n:
        return 1
    count = 0
    for column in range(n):
        if all(c != column and abs(c - column) != row - r for r, c in enumerate(columns)):
            count += queens(n, row + 1, columns + (column,))
    return count


print(permutations([1, 2, 3]), len(permutations("abcd" and [1, 2, 3, 4])), [queens(n) for n in range(1, 7)])
