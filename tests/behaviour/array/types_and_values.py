from array import array

for code, values in (("b", [-128, 127]), ("B", [0, 255]), ("h", [-32768, 32767]), ("H", [0, 65535]), ("i", [-(2**31), 2**31 - 1]), ("I", [0, 2**32 - 1]), ("q", [-(2**63), 2**63 - 1]), ("Q", [0, 2**64 - 1]), ("d", [0.1, -2]), ("f", [0.5, 3])):
    a = array(code, values)
    print(a, a[0], a[1], a.typecode, len(a), list(a))
print(array("H"), array("h", (1, 2)), array("B", b"ab"), array("i", range(3)), array("f", [0.1])[0])
