# `bisect`: places in a sorted list. `hi` is taken before `lo` is checked, and only `<` is asked of items, as in CPython.


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    if lo < 0:
        raise ValueError("lo must be non-negative")
    end = len(a) if hi is None else hi
    while lo < end:
        middle = (lo + end) // 2
        if key is None:
            is_after = x < a[middle]
        else:
            is_after = x < key(a[middle])
        if is_after:
            end = middle
        else:
            lo = middle + 1
    return lo


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    if lo < 0:
        raise ValueError("lo must be non-negative")
    end = len(a) if hi is None else hi
    while lo < end:
        middle = (lo + end) // 2
        if key is None:
            is_before = a[middle] < x
        else:
            is_before = key(a[middle]) < x
        if is_before:
            lo = middle + 1
        else:
            end = middle
    return lo


def insort_right(a, x, lo=0, hi=None, *, key=None):
    if key is None:
        a.insert(bisect_right(a, x, lo, hi), x)
    else:
        a.insert(bisect_right(a, key(x), lo, hi, key=key), x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    if key is None:
        a.insert(bisect_left(a, x, lo, hi), x)
    else:
        a.insert(bisect_left(a, key(x), lo, hi, key=key), x)


bisect = bisect_right
insort = insort_right
