head = None
for i in range(2000):
    head = (i, head)
junk = [[j] for j in range(500)]
count = 0
while head is not None:
    value, head = head
    count += value
print(count)
nested = []
for i in range(300):
    nested = [nested, i]
depth = 0
while nested:
    nested, i = nested
    depth += 1
print(depth, i)
