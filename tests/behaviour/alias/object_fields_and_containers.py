class Node:
    def __init__(self, items):
        self.items = items


shared = [0]
nodes = [Node(shared), Node(shared), Node(list(shared))]
nodes[0].items.append(1)
nodes[1].items[0] = "changed"
print([n.items for n in nodes], shared, nodes[0].items is shared)
by_name = {"x": nodes[0], "y": nodes[0], "z": nodes[2]}
by_name["x"].items = [9]
print(by_name["y"].items, nodes[0].items, shared, by_name["z"].items)
by_name["y"].extra = 5
print(nodes[0].extra, hasattr(nodes[2], "extra"))
