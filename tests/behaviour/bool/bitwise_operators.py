for a in (True, False):
    for b in (True, False):
        print(a & b, a | b, a ^ b, a & 1, a | 2, a ^ 3, a == b, a != b, a is b, a < b)
