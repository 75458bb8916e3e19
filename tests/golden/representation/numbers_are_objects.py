class Point:
    def __init__(self, x):
        self.x = x


def middle(a, b):
    return (a + b) // 2, a


points = [Point(n * 1000) for n in range(3)]
low, same = middle(points[0].x, points[2].x)
total = 0.5
for point in points:
    total += point.x
print(low, same, total)
