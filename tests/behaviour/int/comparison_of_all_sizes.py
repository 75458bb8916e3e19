numbers = [0, 1, -1, 2**30, 2**31, -(2**31), 2**62, 2**63, -(2**63), 2**64, 2**100, -(2**100), 2**100 + 1]
for a in numbers:
    print([(a < b) - (a > b) for b in numbers], [a == b for b in numbers].count(True), a <= 2**63, a >= 2**63, a != 0)
print(sorted(numbers))
