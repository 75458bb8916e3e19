def grade(score):
    if score >= 90:
        return "A"
    elif score >= 80:
        return "B"
    elif 70 <= score < 80:
        return "C"
    else:
        return "F" if score >= 0 else "invalid"


print([grade(s) for s in (100, 90, 89.99, 70, 69, 0, -1)])
x = 5
print("big" if x > 10 else "middle" if x > 3 else "small", (1 if x else 2) + 10, 1 if x else 2 + 10, [a if a else "-" for a in (0, 1, "", "z")])
if x > 3 and not x > 6 or x == 100:
    print("yes")
if x: print("one line")
pass
