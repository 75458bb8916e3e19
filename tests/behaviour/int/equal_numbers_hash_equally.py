print(hash(7) == hash(7), hash(1) == hash(1.0), hash(2**31) == hash(2.0**31), hash(True) == hash(1), hash(10**30) == hash(10**30))
print({1: "a", 1.0: "b", True: "c"}, {2**70: 1}[2**70], (2**70 in {2**70}), 2.0**70 in {2**70})
