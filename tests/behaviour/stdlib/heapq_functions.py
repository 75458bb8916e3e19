import heapq
h = []
for x in [5, 3, 8, 1]:
    heapq.heappush(h, x)
print(h)
while h:
    print(heapq.heappop(h))
try:
    heapq.heappop(h)
except IndexError as e:
    print(e)
s = ["pear", "apple", "fig"]
heapq.heapify(s)
print(s)
print(heapq.nsmallest(2, s), heapq.nlargest(2, s))
print(heapq.nlargest(2, s, key=len))
q = []
heapq.heappush(q, (2, "b"))
heapq.heappush(q, (1, "a"))
print(q)
print(list(heapq.merge([1, 4, 7], [2, 5, 8], [3, 6])))
print(list(heapq.merge(["a", "ccc"], ["bb"], key=len)))
print(list(heapq.merge([4, 1], [3, 2], reverse=True)))
