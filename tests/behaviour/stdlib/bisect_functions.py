import bisect
from bisect import insort, bisect_left
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect_left(a, 3), bisect.bisect_right(a, 9), bisect.bisect_left(a, 3, 2), bisect.bisect(a, 3, 0, 1))
insort(a, 4)
bisect.insort_left(a, 0)
print(a)
w = ["apple", "fig", "kiwi"]
insort(w, "date")
print(w, bisect_left(w, "fig"))
p = [(1, "x"), (5, "y")]
insort(p, (3, "z"), key=lambda t: t[0])
print(p, bisect.bisect(p, 3, key=lambda t: t[0]))
try:
    bisect.bisect(a, 1, -1)
except ValueError as e:
    print(e)
def grade(score, points=[60, 70, 80, 90], grades="FDCBA"):
    return grades[bisect.bisect(points, score)]
print([grade(s) for s in (33, 99, 77, 70)])
