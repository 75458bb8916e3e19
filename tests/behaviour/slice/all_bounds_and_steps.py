# Every small combination of start, stop and step, on list and str.
a = [0, 1, 2, 3]
s = "0123"
bounds = (None, -6, -4, -2, 0, 1, 3, 4, 6)
for step in (None, 1, 2, -1, -3):
    line = []
    for start in bounds:
        for stop in bounds:
            part = a[start:stop:step]
            assert "".join(map(str, part)) == s[start:stop:step]
            line.append("".join(map(str, part)))
    print(step, line)
