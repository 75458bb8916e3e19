# `heapq`: a list kept as a binary heap, the smallest item first. The comparisons are those of CPython, in its order, so
# that equal items come out in the same order too.


def heappush(heap, item):
    heap.append(item)
    _siftdown(heap, 0, len(heap) - 1)


def heappop(heap):
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if heap:
        smallest = heap[0]
        heap[0] = last
        _siftup(heap, 0)
        return smallest
    return last


def heapreplace(heap, item):
    if not heap:
        raise IndexError("index out of range")
    smallest = heap[0]
    heap[0] = item
    _siftup(heap, 0)
    return smallest


def heappushpop(heap, item):
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _siftup(heap, 0)
    return item


def heapify(x):
    for position in reversed(range(len(x) // 2)):
        _siftup(x, position)


# Moves the item at `position` towards the root until its parent is not larger.
def _siftdown(heap, start, position):
    item = heap[position]
    while position > start:
        parent_position = (position - 1) >> 1
        parent = heap[parent_position]
        if item < parent:
            heap[position] = parent
            position = parent_position
            continue
        break
    heap[position] = item


# Moves the smaller child up until a leaf is reached, then the item from there towards the root: fewer comparisons than
# stopping on the way, because most items belong near a leaf.
def _siftup(heap, position):
    end = len(heap)
    start = position
    item = heap[position]
    child = 2 * position + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[position] = heap[child]
        position = child
        child = 2 * position + 1
    heap[position] = item
    _siftdown(heap, start, position)


# The same with the largest item first: for nsmallest.
def _siftdown_max(heap, start, position):
    item = heap[position]
    while position > start:
        parent_position = (position - 1) >> 1
        parent = heap[parent_position]
        if parent < item:
            heap[position] = parent
            position = parent_position
            continue
        break
    heap[position] = item


def _siftup_max(heap, position):
    end = len(heap)
    start = position
    item = heap[position]
    child = 2 * position + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[position] = heap[child]
        position = child
        child = 2 * position + 1
    heap[position] = item
    _siftdown_max(heap, start, position)


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


def merge(*iterables, key=None, reverse=False):
    heap = []
    for order, iterable in enumerate(iterables):
        source = iter(iterable)
        for item in source:
            heap.append((item if key is None else key(item), order if not reverse else -order, item, source))
            break
    while heap:
        best = 0
        for position in range(1, len(heap)):
            candidate = heap[position][0]
            if (heap[best][0] < candidate) if reverse else (candidate < heap[best][0]):
                best = position
        _, order, item, source = heap[best]
        yield item
        for item in source:
            heap[best] = (item if key is None else key(item), order, item, source)
            break
        else:
            del heap[best]
