numbers = set(range(2, 60))
for n in range(2, 8):
    numbers -= set(range(n * n, 60, n))
print(sorted(numbers))
edges = [(1, 2), (2, 3), (4, 5), (5, 4), (6, 6)]
neighbours = {}
for a, b in edges:
    neighbours.setdefault(a, set()).add(b)
    neighbours.setdefault(b, set()).add(a)
components = []
left = set(neighbours)
while left:
    todo = [min(left)]
    component = set()
    while todo:
        node = todo.pop()
        if node not in component:
            component.add(node)
            todo.extend(neighbours[node] - component)
    components.append(sorted(component))
    left -= component
print(components)
