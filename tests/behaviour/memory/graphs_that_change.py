# A graph of objects whose edges change at random, of which a part is lost in every round: what is reachable stays whole.
# also on: microbit
class Node:
    def __init__(self, number):
        self.number = number
        self.check = number * 7 + 3
        self.edges = []
        self.label = "n" + str(number)


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 1103 + 12345) % 65536
        return self.state // 16 % limit


def check(node):
    if node.check != node.number * 7 + 3 or node.label != "n" + str(node.number):
        raise ValueError("damaged: " + str(node.number))


def reachable(start):
    seen = []
    waiting = [start]
    while waiting:
        node = waiting.pop()
        if node in seen:
            continue
        check(node)
        seen.append(node)
        for other in node.edges:
            waiting.append(other)
    return len(seen)


def main():
    random = Random(7)
    roots = [Node(i) for i in range(6)]
    made = 6
    counts = []
    for step in range(240):
        choice = random.below(5)
        a = roots[random.below(len(roots))]
        b = roots[random.below(len(roots))]
        if choice == 0:
            node = Node(made)
            made += 1
            node.edges.append(a)
            node.edges.append(node)
            roots[random.below(len(roots))] = node
        elif choice == 1:
            a.edges.append(b)
        elif choice == 2 and a.edges:
            a.edges.pop(random.below(len(a.edges)))
        elif choice == 3:
            a.edges = [b, a]
        else:
            node = Node(made)
            made += 1
            a.edges.insert(0, node)
        if len(a.edges) > 3:
            a.edges = a.edges[1:3]
        if step % 40 == 39:
            counts.append(reachable(roots[0]))
    print(made, counts)
    print(sum([root.number for root in roots]))


main()
