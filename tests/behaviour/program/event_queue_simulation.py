# A priority queue and events that schedule events; ties are broken by order of insertion.
class Queue:
    def __init__(self):
        self.heap = []
        self.number = 0

    def push(self, time, action, *args):
        self.heap.append((time, self.number, action, args))
        self.number += 1
        i = len(self.heap) - 1
        while i and self.heap[i][:2] < self.heap[(i - 1) // 2][:2]:
            self.heap[i], self.heap[(i - 1) // 2] = self.heap[(i - 1) // 2], self.heap[i]
            i = (i - 1) // 2

    def pop(self):
        top, last = self.heap[0], self.heap.pop()
        if self.heap:
            self.heap[0] = last
            i = 0
            while True:
                smallest = i
                for child in (2 * i + 1, 2 * i + 2):
                    if child < len(self.heap) and self.heap[child][:2] < self.heap[smallest][:2]:
                        smallest = child
                if smallest == i:
                    break
                self.heap[i], self.heap[smallest] = self.heap[smallest], self.heap[i]
                i = smallest
        return top

    def run(self, until):
        while self.heap and self.heap[0][0] <= until:
            now, _, action, args = self.pop()
            action(now, *args)


queue = Queue()
served = {}
waiting = []
busy = [False]


def arrive(now, name, gap, left):
    waiting.append((now, name))
    if left:
        queue.push(now + gap, arrive, name, gap, left - 1)
    start(now)


def start(now):
    if waiting and not busy[0]:
        busy[0] = True
        since, name = waiting.pop(0)
        queue.push(now + 2.5, done, name, now - since)


def done(now, name, waited):
    busy[0] = False
    served.setdefault(name, []).append(waited)
    print(f"{now:5.1f} {name} waited {waited:.1f}")
    start(now)


queue.push(0, arrive, "a", 3, 4)
queue.push(0.5, arrive, "b", 4, 3)
queue.run(20)
print({name: sum(waits) / len(waits) for name, waits in served.items()}, len(queue.heap), waiting)
