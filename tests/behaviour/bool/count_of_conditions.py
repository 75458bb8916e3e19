# Conditions are added up as numbers.
readings = [3, 8, 15, 2, 9, 30]
print(sum(r > 8 for r in readings), sum([r % 2 == 0 for r in readings]), (3 > 2) + (2 > 1), [False, True].index(True), (5 > 3) * "yes", readings[readings[0] > 2])
