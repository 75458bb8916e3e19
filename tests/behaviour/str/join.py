print(",".join(["a", "b", "c"]), "".join([]), "-".join("abc"), ", ".join(("x",)), " ".join(str(i) for i in range(5)), "".join({"k": 1}), "ab".join(["", "", ""]))
try:
    ",".join(["a", 1])
except TypeError as error:
    print(error)
try:
    ",".join(5)
except TypeError as error:
    print(error)
