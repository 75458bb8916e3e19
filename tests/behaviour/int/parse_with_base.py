print(int("ff", 16), int("0xff", 16), int("0XFF", 0), int("0b101", 0), int("0o17", 0), int("z", 36), int("-101", 2), int("12", 3))
print(int("ffffffffffffffffffff", 16), int("0b1_0", 2), int("7" * 30, 8), int("10", 0), int(" -0x1F ", 16))
for text, base in (("2", 2), ("g", 16), ("0x", 16), ("08", 0), ("9", 8)):
    try:
        print(int(text, base))
    except ValueError as error:
        print(error)
try:
    int("1", 37)
except ValueError as error:
    print(error)
