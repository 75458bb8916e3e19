# `itertools`: generators. What CPython checks when an iterator is made is checked by an ordinary function, which then
# makes the generator, because a generator would check at its first item.


def count(start=0, step=1):
    for number in (start, step):
        if isinstance(number, (str, bytes, list, tuple, dict, set)) or number is None:
            raise TypeError("a number is required")
    return _count(start, step)


def _count(start, step):
    value = start
    while True:
        yield value
        value += step


def cycle(iterable, /):
    return _cycle(iter(iterable))


def _cycle(items):
    saved = []
    for item in items:
        saved.append(item)
        yield item
    while saved:
        for item in saved:
            yield item


def repeat(object, times=None):
    if times is None:
        while True:
            yield object
    else:
        for _ in range(times):
            yield object


# A class, because `chain.from_iterable` is a method of it. Loops take the generator from it.
class chain:
    def __init__(self, *iterables):
        self._items = _flatten(iterables)

    @classmethod
    def from_iterable(cls, iterable, /):
        made = cls()
        made._items = _flatten(iter(iterable))
        return made

    def __iter__(self):
        return self._items

    def __next__(self):
        return next(self._items)


def _flatten(iterables):
    for iterable in iterables:
        for item in iterable:
            yield item


def islice(iterable, /, *bounds):
    if not bounds:
        raise TypeError("islice expected at least 2 arguments, got 1")
    if len(bounds) > 3:
        raise TypeError(f"islice expected at most 4 arguments, got {len(bounds) + 1}")
    start = 0
    step = 1
    if len(bounds) == 1:
        stop = bounds[0]
        if not _is_index(stop):
            raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    else:
        first = bounds[0]
        stop = bounds[1]
        if not _is_index(stop):
            raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        if not _is_index(first):
            raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        if first is not None:
            start = first
        if len(bounds) == 3:
            third = bounds[2]
            if not _is_index(third) or third == 0:
                raise ValueError("Step for islice() must be a positive integer or None.")
            if third is not None:
                step = third
    return _islice(iter(iterable), start, -1 if stop is None else stop, step)


def _is_index(bound):
    return bound is None or (isinstance(bound, int) and bound >= 0)


# `stop` is -1 where there is no end.
def _islice(items, start, stop, step):
    position = 0
    wanted = start
    while stop < 0 or wanted < stop:
        while position < wanted:
            for _ in items:
                break
            else:
                return
            position += 1
        for item in items:
            break
        else:
            return
        position += 1
        yield item
        wanted += step
    # CPython leaves the iterator at `stop`, also where no item is wanted there.
    while position < stop:
        for _ in items:
            break
        else:
            return
        position += 1


def takewhile(predicate, iterable, /):
    return _takewhile(predicate, iter(iterable))


def _takewhile(predicate, items):
    for item in items:
        if not predicate(item):
            return
        yield item


def dropwhile(predicate, iterable, /):
    return _dropwhile(predicate, iter(iterable))


def _dropwhile(predicate, items):
    for item in items:
        if not predicate(item):
            yield item
            break
    for item in items:
        yield item


def filterfalse(predicate, iterable, /):
    return _filterfalse(predicate, iter(iterable))


def _filterfalse(predicate, items):
    if predicate is None:
        for item in items:
            if not item:
                yield item
    else:
        for item in items:
            if not predicate(item):
                yield item


def accumulate(iterable, func=None, *, initial=None):
    return _accumulate(iter(iterable), func, initial)


def _accumulate(items, func, initial):
    if initial is None:
        for first in items:
            total = first
            break
        else:
            return
    else:
        total = initial
    yield total
    for item in items:
        if func is None:
            total = total + item
        else:
            total = func(total, item)
        yield total


def starmap(function, iterable, /):
    return _starmap(function, iter(iterable))


def _starmap(function, items):
    for arguments in items:
        yield function(*arguments)


def compress(data, selectors):
    return _compress(iter(data), iter(selectors))


def _compress(data, selectors):
    for item, selected in zip(data, selectors):
        if selected:
            yield item


def pairwise(iterable, /):
    return _pairwise(iter(iterable))


def _pairwise(items):
    for previous in items:
        for item in items:
            yield previous, item
            previous = item


def zip_longest(*iterables, fillvalue=None):
    return _zip_longest([iter(iterable) for iterable in iterables], fillvalue)


def _zip_longest(sources, fillvalue):
    live = [True] * len(sources)
    count_live = len(sources)
    while count_live:
        row = []
        for position, source in enumerate(sources):
            if live[position]:
                for item in source:
                    row.append(item)
                    break
                else:
                    live[position] = False
                    count_live -= 1
                    if not count_live:
                        return
                    row.append(fillvalue)
            else:
                row.append(fillvalue)
        yield tuple(row)


def product(*iterables, repeat=1):
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    return _product([tuple(iterable) for iterable in iterables] * repeat)


def _product(pools):
    for pool in pools:
        if not pool:
            return
    positions = [0] * len(pools)
    while True:
        yield tuple([pool[position] for pool, position in zip(pools, positions)])
        at = len(pools) - 1
        while at >= 0:
            positions[at] += 1
            if positions[at] < len(pools[at]):
                break
            positions[at] = 0
            at -= 1
        if at < 0:
            return


def permutations(iterable, r=None):
    pool = tuple(iterable)
    length = len(pool) if r is None else r
    if length < 0:
        raise ValueError("r must be non-negative")
    return _permutations(pool, length)


def _permutations(pool, length):
    size = len(pool)
    if length > size:
        return
    indices = list(range(size))
    cycles = list(range(size, size - length, -1))
    yield tuple([pool[i] for i in indices[:length]])
    while size:
        at = length - 1
        while at >= 0:
            cycles[at] -= 1
            if cycles[at] == 0:
                indices.append(indices.pop(at))
                cycles[at] = size - at
                at -= 1
            else:
                other = size - cycles[at]
                indices[at], indices[other] = indices[other], indices[at]
                yield tuple([pool[i] for i in indices[:length]])
                break
        if at < 0:
            return


def combinations(iterable, r):
    pool = tuple(iterable)
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations(pool, r)


def _combinations(pool, length):
    size = len(pool)
    if length > size:
        return
    indices = list(range(length))
    while True:
        yield tuple([pool[i] for i in indices])
        at = length - 1
        while at >= 0 and indices[at] == at + size - length:
            at -= 1
        if at < 0:
            return
        indices[at] += 1
        for following in range(at + 1, length):
            indices[following] = indices[following - 1] + 1


def combinations_with_replacement(iterable, r):
    pool = tuple(iterable)
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations_with_replacement(pool, r)


def _combinations_with_replacement(pool, length):
    size = len(pool)
    if not size and length:
        return
    indices = [0] * length
    while True:
        yield tuple([pool[i] for i in indices])
        at = length - 1
        while at >= 0 and indices[at] == size - 1:
            at -= 1
        if at < 0:
            return
        value = indices[at] + 1
        for following in range(at, length):
            indices[following] = value


def groupby(iterable, key=None):
    return _groupby(iter(iterable), key)


def _groupby(items, key):
    number = 0  # of the group that may still take items: a group that was left behind yields no more
    exhausted = False

    def group(own_number, group_key):
        nonlocal item, item_key, exhausted
        while own_number == number:
            yield item
            if own_number != number:
                return
            for item in items:
                break
            else:
                exhausted = True
                return
            item_key = item if key is None else key(item)
            if item_key != group_key:
                return

    for item in items:
        break
    else:
        return
    item_key = item if key is None else key(item)
    while not exhausted:
        group_key = item_key
        number += 1
        members = group(number, group_key)
        yield group_key, members
        if not exhausted and item_key == group_key:
            for _ in members:
                pass
            if not exhausted and item_key == group_key:
                # The program took this item from the group but not the next one.
                for item in items:
                    item_key = item if key is None else key(item)
                    if item_key != group_key:
                        break
                else:
                    return


# The iterators share a chain of items, each linked to the next; the last link is empty.
class _Link:
    def __init__(self):
        self.next = None
        self.item = None


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError("n must be >= 0")
    items = iter(iterable)
    start = _Link()
    return tuple([_tee(items, start) for _ in range(n)])


def _tee(items, link):
    while True:
        if link.next is None:
            for item in items:
                break
            else:
                return
            if link.next is None:
                link.item = item
                link.next = _Link()
        yield link.item
        link = link.next
