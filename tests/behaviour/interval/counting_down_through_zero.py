n = 5
while n > 0:
    n -= 3
print(n)
seen = []
for step in (1, 2, 3):
    n = 4
    while n >= 0:
        n -= step
    seen.append(n)
print(seen)
budget = 200
for cost in (50, 100, 75, 60):
    budget -= cost
    print(budget, budget < 0, budget // 10, budget % 10)
credit = [3, 2, 1]
for i in range(5):
    for j in range(len(credit)):
        credit[j] -= 1
print(credit)
