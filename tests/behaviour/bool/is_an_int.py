print(True == 1, False == 0, True + 1, True * 3.5, [10, 20][True], "ab"[False], isinstance(True, int), isinstance(1, bool), sum([True, False, True]), max(False, 5), True > False, 1 < True + 1)
print(f"{True}", f"{True:d}", f"{True:5}", "%d %s" % (True, False), int(True), float(True), bin(True), True // 2, divmod(True, True), True << 3)
