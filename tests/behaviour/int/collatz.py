def steps(n):
    count = 0
    highest = n
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        if n > highest:
            highest = n
        count += 1
    return count, highest


for start in (1, 7, 27, 97, 703, 77671, 113383, 2**40 + 1):
    print(start, steps(start))
