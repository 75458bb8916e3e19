# `collections`. A deque is a ring: a list whose items begin at `_first` and go on at its start after its end. A place that
# is given up gets another item of the deque, so that nothing is kept alive by it and the list needs no fillers.


class deque:
    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
        self._ring = []
        self._first = 0
        self._length = 0
        self._limit = -1 if maxlen is None else maxlen
        self._changes = 0
        self._is_shown = False
        self.extend(iterable)

    @property
    def maxlen(self):
        return None if self._limit < 0 else self._limit

    @maxlen.setter
    def maxlen(self, value):
        raise AttributeError("attribute 'maxlen' of 'collections.deque' objects is not writable")

    def append(self, x, /):
        if self._length == self._limit:
            if not self._limit:
                return
            self.popleft()
        self._grow()
        if self._first + self._length == len(self._ring):
            if self._first:
                self._ring[0] = x
            else:
                self._ring.append(x)
        else:
            self._ring[self._place(self._length)] = x
        self._length += 1
        self._note_change()

    def appendleft(self, x, /):
        if self._length == self._limit:
            if not self._limit:
                return
            self.pop()
        self._grow()
        if self._length == len(self._ring):
            self._ring.append(x)
            self._first = self._length
        else:
            self._first = (self._first if self._first else len(self._ring)) - 1
            self._ring[self._first] = x
        self._length += 1
        self._note_change()

    def pop(self):
        if not self._length:
            raise IndexError("pop from an empty deque")
        self._length -= 1
        last = self._place(self._length)
        item = self._ring[last]
        self._give_up(last)
        return item

    def popleft(self):
        if not self._length:
            raise IndexError("pop from an empty deque")
        first = self._first
        item = self._ring[first]
        self._length -= 1
        self._first = 0 if first + 1 == len(self._ring) else first + 1
        self._give_up(first)
        return item

    def extend(self, iterable, /):
        if iterable is self:
            iterable = list(self)
        for item in iterable:
            self.append(item)

    def extendleft(self, iterable, /):
        if iterable is self:
            iterable = list(self)
        for item in iterable:
            self.appendleft(item)

    def clear(self):
        self._ring.clear()
        self._first = 0
        self._length = 0
        self._note_change()

    def copy(self):
        return deque(self, self.maxlen)

    def __copy__(self):
        return deque(self, self.maxlen)

    def count(self, x, /):
        count = 0
        for item in self:
            if item is x or item == x:
                count += 1
        return count

    def index(self, x, start=0, stop=None, /):
        if start < 0:
            start = max(start + self._length, 0)
        end = self._length if stop is None else stop
        if end < 0:
            end = max(end + self._length, 0)
        for position in range(start, min(end, self._length)):
            item = self._ring[self._place(position)]
            if item is x or item == x:
                return position
        raise ValueError(f"{x!r} is not in deque")

    def insert(self, i, x, /):
        if self._length == self._limit:
            raise IndexError("deque already at its maximum size")
        if i >= self._length:
            self.append(x)
        elif i <= -self._length or i == 0:
            self.appendleft(x)
        else:
            self.rotate(-i)
            if i < 0:
                self.append(x)
            else:
                self.appendleft(x)
            self.rotate(i)

    def remove(self, value, /):
        for position in range(self._length):
            item = self._ring[self._place(position)]
            if item is value or item == value:
                del self[position]
                return
        raise ValueError(f"{value!r} is not in deque")

    def reverse(self):
        self._straighten()
        self._ring.reverse()

    def rotate(self, n=1, /):
        if not isinstance(n, int):
            raise TypeError(f"'{type(n).__name__}' object cannot be interpreted as an integer")
        if self._length < 2:
            return
        steps = n % self._length
        if not steps:
            return
        self._straighten()
        self._first = self._length - steps
        self._note_change()

    def _place(self, position):
        place = self._first + position
        return place - len(self._ring) if place >= len(self._ring) else place

    # Room for one item more. A ring that begins at its list's start grows with the list.
    def _grow(self):
        if self._first and self._length == len(self._ring):
            self._straighten()
            self._ring.extend(self._ring)

    def _straighten(self):
        if self._first or self._length != len(self._ring):
            end = self._first + self._length
            if end <= len(self._ring):
                self._ring = self._ring[self._first : end]
            else:
                self._ring = self._ring[self._first :] + self._ring[: end - len(self._ring)]
            self._first = 0

    def _give_up(self, place):
        if self._length:
            self._ring[place] = self._ring[self._first]
        else:
            self._ring.clear()
            self._first = 0
        self._note_change()

    def _note_change(self):
        self._changes = (self._changes + 1) & 0xFFFF

    def __len__(self):
        return self._length

    def __bool__(self):
        return self._length > 0

    def __iter__(self):
        changes = self._changes
        for position in range(self._length):
            if self._changes != changes:
                raise RuntimeError("deque mutated during iteration")
            yield self._ring[self._place(position)]
        if self._changes != changes:
            raise RuntimeError("deque mutated during iteration")

    def __reversed__(self):
        changes = self._changes
        for position in range(self._length - 1, -1, -1):
            if self._changes != changes:
                raise RuntimeError("deque mutated during iteration")
            yield self._ring[self._place(position)]
        if self._changes != changes:
            raise RuntimeError("deque mutated during iteration")

    def __contains__(self, x, /):
        for item in self:
            if item is x or item == x:
                return True
        return False

    def _checked_place(self, index):
        if not isinstance(index, int):
            raise TypeError(f"sequence index must be integer, not '{type(index).__name__}'")
        if index < 0:
            index += self._length
        if index < 0 or index >= self._length:
            raise IndexError("deque index out of range")
        return self._place(index)

    def __getitem__(self, index, /):
        return self._ring[self._checked_place(index)]

    def __setitem__(self, index, x, /):
        self._ring[self._checked_place(index)] = x

    def __delitem__(self, index, /):
        self._checked_place(index)
        self._straighten()
        del self._ring[index]
        self._length -= 1
        self._note_change()

    def __add__(self, other, /):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        result = self.copy()
        result.extend(other)
        return result

    def __iadd__(self, other, /):
        self.extend(other)
        return self

    def __mul__(self, count, /):
        result = deque((), self.maxlen)
        for _ in range(count):
            result.extend(self)
        return result

    def __rmul__(self, count, /):
        return self * count

    def __imul__(self, count, /):
        items = list(self)
        self.clear()
        for _ in range(count):
            self.extend(items)
        return self

    def __eq__(self, other, /):
        if not isinstance(other, deque):
            return NotImplemented
        return self._length == other._length and list(self) == list(other)

    def __lt__(self, other, /):
        return list(self) < list(other) if isinstance(other, deque) else NotImplemented

    def __le__(self, other, /):
        return list(self) <= list(other) if isinstance(other, deque) else NotImplemented

    def __gt__(self, other, /):
        return list(self) > list(other) if isinstance(other, deque) else NotImplemented

    def __ge__(self, other, /):
        return list(self) >= list(other) if isinstance(other, deque) else NotImplemented

    __hash__ = None

    def __repr__(self):
        if self._is_shown:
            return "[...]"
        self._is_shown = True
        shown = repr(list(self))
        self._is_shown = False
        return f"deque({shown})" if self._limit < 0 else f"deque({shown}, maxlen={self._limit})"


# The compiler makes the class where the arguments are constants (compiler/expand/named_tuple.cpp).
def namedtuple(typename, field_names):
    raise TypeError("namedtuple() makes classes")


# What the mappings below share: a dict of their own, with the methods of dict. The mark makes it a dict to isinstance().
class _Mapping:
    __builtin_dict__ = True

    def __init__(self):
        self._data = {}

    def __len__(self):
        return len(self._data)

    def __bool__(self):
        return len(self._data) > 0

    def __iter__(self):
        return iter(self._data)

    def __reversed__(self):
        return reversed(self._data)

    def __contains__(self, key):
        return key in self._data

    def __getitem__(self, key):
        if key in self._data:
            return self._data[key]
        return self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)

    def __setitem__(self, key, value):
        self._data[key] = value

    def __delitem__(self, key):
        del self._data[key]

    def keys(self):
        return self._data.keys()

    def values(self):
        return self._data.values()

    def items(self):
        return self._data.items()

    def get(self, key, default=None):
        return self._data.get(key, default)

    def setdefault(self, key, default=None):
        return self._data.setdefault(key, default)

    def pop(self, key, *default):
        if default:
            return self._data.pop(key, default[0])
        return self._data.pop(key)

    def popitem(self):
        return self._data.popitem()

    def clear(self):
        self._data.clear()

    def __or__(self, other):
        if not isinstance(other, (dict, _Mapping)):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, (dict, _Mapping)):
            return NotImplemented
        made = self.copy()
        made.clear()
        made.update(other)
        made.update(self)
        return made

    def __ior__(self, other):
        self.update(other)
        return self

    def __eq__(self, other):
        if isinstance(other, _Mapping):
            return self._data == other._data
        return self._data == other

    __hash__ = None


def _pairs(source):
    if isinstance(source, (dict, _Mapping)):
        return list(source.items())
    return list(source)


class defaultdict(_Mapping):
    def __init__(self, default_factory=None, /, *source, **keywords):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self._data = {}
        self.default_factory = default_factory
        self.update(*source, **keywords)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self.default_factory()
        self._data[key] = value
        return value

    def update(self, *source, **keywords):
        for pairs in source:
            for key, value in _pairs(pairs):
                self._data[key] = value
        for name, value in keywords.items():
            self._data[name] = value

    def copy(self):
        return defaultdict(self.default_factory, self)

    def __copy__(self):
        return defaultdict(self.default_factory, self)

    def __repr__(self):
        return f"defaultdict({self.default_factory!r}, {self._data!r})"


class OrderedDict(_Mapping):
    def __init__(self, *source, **keywords):
        self._data = {}
        self.update(*source, **keywords)

    def update(self, *source, **keywords):
        for pairs in source:
            for key, value in _pairs(pairs):
                self._data[key] = value
        for name, value in keywords.items():
            self._data[name] = value

    def popitem(self, last=True):
        if not self._data:
            raise KeyError("dictionary is empty")
        if last:
            return self._data.popitem()
        for key in self._data:
            break
        return (key, self._data.pop(key))

    def move_to_end(self, key, last=True):
        value = self._data.pop(key)
        if last:
            self._data[key] = value
        else:
            rest = list(self._data.items())
            self._data.clear()
            self._data[key] = value
            for other, kept in rest:
                self._data[other] = kept

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def copy(self):
        return OrderedDict(self)

    def __copy__(self):
        return OrderedDict(self)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self._data.items()) == list(other._data.items())
        if isinstance(other, _Mapping):
            return self._data == other._data
        return self._data == other

    __hash__ = None

    def __repr__(self):
        return f"OrderedDict({list(self._data.items())!r})" if self._data else "OrderedDict()"


class Counter(_Mapping):
    def __init__(self, iterable=None, /, **keywords):
        self._data = {}
        self.update(iterable, **keywords)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, /, **keywords):
        if iterable is None:
            pass
        elif isinstance(iterable, (dict, _Mapping)):
            # Counts of an empty one are taken as they are, whatever they are.
            is_empty = not self._data
            for key, count in iterable.items():
                self._data[key] = count if is_empty else self._data.get(key, 0) + count
        else:
            for key in iterable:
                self._data[key] = self._data.get(key, 0) + 1
        is_empty = not self._data
        for name, count in keywords.items():
            self._data[name] = count if is_empty else self._data.get(name, 0) + count

    def subtract(self, iterable=None, /, **keywords):
        if iterable is None:
            pass
        elif isinstance(iterable, (dict, _Mapping)):
            for key, count in iterable.items():
                self._data[key] = self._data.get(key, 0) - count
        else:
            for key in iterable:
                self._data[key] = self._data.get(key, 0) - 1
        for name, count in keywords.items():
            self._data[name] = self._data.get(name, 0) - count

    def __delitem__(self, key):
        if key in self._data:
            del self._data[key]

    def elements(self):
        for key, count in self._data.items():
            for _ in range(count):
                yield key

    def most_common(self, n=None):
        ordered = sorted(self._data.items(), key=lambda pair: pair[1], reverse=True)
        return ordered if n is None else ordered[: max(n, 0)]

    def total(self):
        return sum(self._data.values())

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def copy(self):
        return type(self)(self)

    def __copy__(self):
        return type(self)(self)

    def _where(self, counts):
        made = Counter()
        for key, count in counts:
            if count > 0:
                made._data[key] = count
        return made

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        counts = [(key, count + other[key]) for key, count in self._data.items()]
        return self._where(counts + [(key, count) for key, count in other._data.items() if key not in self._data])

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        counts = [(key, count - other[key]) for key, count in self._data.items()]
        return self._where(counts + [(key, -count) for key, count in other._data.items() if key not in self._data])

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        counts = [(key, max(count, other[key])) for key, count in self._data.items()]
        return self._where(counts + [(key, count) for key, count in other._data.items() if key not in self._data])

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._where([(key, min(count, other[key])) for key, count in self._data.items()])

    def _keep_positive(self):
        for key in [key for key, count in self._data.items() if not count > 0]:
            del self._data[key]
        return self

    def __iadd__(self, other):
        for key, count in other.items():
            self._data[key] = self[key] + count
        return self._keep_positive()

    def __isub__(self, other):
        for key, count in other.items():
            self._data[key] = self[key] - count
        return self._keep_positive()

    def __ior__(self, other):
        for key, count in other.items():
            if count > self[key]:
                self._data[key] = count
        return self._keep_positive()

    def __iand__(self, other):
        for key, count in self.items():
            if other[key] < count:
                self._data[key] = other[key]
        return self._keep_positive()

    def __pos__(self):
        return self._where(list(self._data.items()))

    def __neg__(self):
        return self._where([(key, -count) for key, count in self._data.items()])

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return self._data == other if isinstance(other, dict) else NotImplemented
        return self <= other and other <= self

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        for key, count in self._data.items():
            if count > other[key]:
                return False
        for key, count in other._data.items():
            if self[key] > count:
                return False
        return True

    def __lt__(self, other):
        return self <= other and not self == other if isinstance(other, Counter) else NotImplemented

    def __ge__(self, other):
        return other <= self if isinstance(other, Counter) else NotImplemented

    def __gt__(self, other):
        return other <= self and not self == other if isinstance(other, Counter) else NotImplemented

    __hash__ = None

    def __repr__(self):
        if not self._data:
            return f"{type(self).__name__}()"
        return f"{type(self).__name__}({{" + ", ".join([f"{key!r}: {count!r}" for key, count in self.most_common()]) + "})"


# The first mapping that has a key answers for it; only the first one is written to.
class ChainMap:
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        return self.__missing__(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __len__(self):
        return len(self._merged())

    def __iter__(self):
        return iter(self._merged())

    def _merged(self):
        merged = {}
        for mapping in reversed(self.maps):
            for key in mapping:
                merged[key] = mapping[key]
        return merged

    def __contains__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return True
        return False

    def __bool__(self):
        for mapping in self.maps:
            if mapping:
                return True
        return False

    def __repr__(self):
        return f"ChainMap({', '.join([repr(mapping) for mapping in self.maps])})"

    def __eq__(self, other):
        return self._merged() == (other._merged() if isinstance(other, ChainMap) else other)

    __hash__ = None

    def keys(self):
        return self._merged().keys()

    def values(self):
        return self._merged().values()

    def items(self):
        return self._merged().items()

    def new_child(self, m=None, **keywords):
        first = {} if m is None else m
        for name, value in keywords.items():
            first[name] = value
        return ChainMap(first, *self.maps)

    @property
    def parents(self):
        return ChainMap(*self.maps[1:])

    def copy(self):
        return ChainMap(self.maps[0].copy(), *self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def setdefault(self, key, default=None):
        if key in self:
            return self[key]
        self.maps[0][key] = default
        return default

    def update(self, *source, **keywords):
        for pairs in source:
            for key, value in _pairs(pairs):
                self.maps[0][key] = value
        for name, value in keywords.items():
            self.maps[0][name] = value

    def __delitem__(self, key):
        if key not in self.maps[0]:
            raise KeyError(f"Key not found in the first mapping: {key!r}")
        del self.maps[0][key]

    def pop(self, key, *default):
        if key in self.maps[0]:
            return self.maps[0].pop(key)
        if default:
            return default[0]
        raise KeyError(f"Key not found in the first mapping: {key!r}")

    def popitem(self):
        if not self.maps[0]:
            raise KeyError("No keys found in the first mapping.")
        return self.maps[0].popitem()

    def clear(self):
        self.maps[0].clear()


class UserDict:
    def __init__(self, source=None, /, **keywords):
        self.data = {}
        if source is not None:
            self.update(source)
        if keywords:
            self.update(keywords)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        return self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def __repr__(self):
        return repr(self.data)

    def __eq__(self, other):
        return self.data == (other.data if isinstance(other, UserDict) else other)

    __hash__ = None

    def keys(self):
        return self.data.keys()

    def values(self):
        return self.data.values()

    def items(self):
        return self.data.items()

    def get(self, key, default=None):
        return self[key] if key in self else default

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, *source, **keywords):
        for pairs in source:
            for key, value in pairs.items() if isinstance(pairs, UserDict) else _pairs(pairs):
                self[key] = value
        for name, value in keywords.items():
            self[name] = value

    def pop(self, key, *default):
        if key in self:
            value = self[key]
            del self[key]
            return value
        if default:
            return default[0]
        raise KeyError(key)

    def popitem(self):
        for key in self.data:
            break
        else:
            raise KeyError
        value = self[key]
        del self[key]
        return key, value

    def copy(self):
        made = self.__class__()
        made.data.update(self.data)
        return made

    def __or__(self, other):
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        made = self.__class__()
        made.update(other)
        made.update(self.data)
        return made

    def __ior__(self, other):
        self.update(other)
        return self

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def clear(self):
        self.data.clear()


class UserList:
    def __init__(self, initlist=None):
        self.data = []
        if initlist is not None:
            self.data.extend(initlist)

    def __repr__(self):
        return repr(self.data)

    def _plain(self, other):
        return other.data if isinstance(other, UserList) else other

    def __lt__(self, other):
        return self.data < self._plain(other)

    def __le__(self, other):
        return self.data <= self._plain(other)

    def __eq__(self, other):
        return self.data == self._plain(other)

    def __gt__(self, other):
        return self.data > self._plain(other)

    def __ge__(self, other):
        return self.data >= self._plain(other)

    __hash__ = None

    def __contains__(self, item):
        return item in self.data

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return iter(self.data)

    def __reversed__(self):
        return reversed(self.data)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return self.__class__(self.data[i])
        return self.data[i]

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __add__(self, other):
        return self.__class__(self.data + list(other))

    def __radd__(self, other):
        return self.__class__(list(other) + self.data)

    def __iadd__(self, other):
        self.data.extend(other)
        return self

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def append(self, item):
        self.data.append(item)

    def insert(self, i, item):
        self.data.insert(i, item)

    def pop(self, i=-1):
        return self.data.pop(i)

    def remove(self, item):
        self.data.remove(item)

    def clear(self):
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def count(self, item):
        return self.data.count(item)

    def index(self, item, *args):
        return self.data.index(item, *args)

    def reverse(self):
        self.data.reverse()

    def sort(self, /, *, key=None, reverse=False):
        self.data.sort(key=key, reverse=reverse)

    def extend(self, other):
        self.data.extend(other)


# A str by delegation: what makes texts makes objects of the class again.
class UserString:
    def __init__(self, seq):
        self.data = seq.data if isinstance(seq, UserString) else str(seq)

    def __str__(self):
        return self.data

    def __repr__(self):
        return repr(self.data)

    def __int__(self):
        return int(self.data)

    def __float__(self):
        return float(self.data)

    def __complex__(self):
        return complex(self.data)

    def __hash__(self):
        return hash(self.data)

    def _text(self, other):
        return other.data if isinstance(other, UserString) else other

    def __eq__(self, other):
        return self.data == self._text(other)

    def __lt__(self, other):
        return self.data < self._text(other)

    def __le__(self, other):
        return self.data <= self._text(other)

    def __gt__(self, other):
        return self.data > self._text(other)

    def __ge__(self, other):
        return self.data >= self._text(other)

    def __contains__(self, char):
        return self._text(char) in self.data

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        for position in range(len(self.data)):
            yield self[position]

    def __getitem__(self, index):
        return self.__class__(self.data[index])

    def __add__(self, other):
        return self.__class__(self.data + (other if isinstance(other, str) else str(other)))

    def __radd__(self, other):
        return self.__class__((other if isinstance(other, str) else str(other)) + self.data)

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def __format__(self, spec):
        return format(self.data, spec)

    def count(self, sub, start=0, end=None):
        return self.data.count(self._text(sub), start, end)

    def encode(self, encoding="utf-8", errors="strict"):
        return self.data.encode(encoding, errors)

    def endswith(self, suffix, start=0, end=None):
        return self.data.endswith(suffix, start, end)

    def startswith(self, prefix, start=0, end=None):
        return self.data.startswith(prefix, start, end)

    def find(self, sub, start=0, end=None):
        return self.data.find(self._text(sub), start, end)

    def rfind(self, sub, start=0, end=None):
        return self.data.rfind(self._text(sub), start, end)

    def index(self, sub, start=0, end=None):
        return self.data.index(sub, start, end)

    def rindex(self, sub, start=0, end=None):
        return self.data.rindex(sub, start, end)

    def format(self, /, *args, **kwds):
        return self.data.format(*args, **kwds)

    def format_map(self, mapping):
        return self.data.format_map(mapping)

    def join(self, seq):
        return self.data.join(seq)

    def partition(self, sep):
        return self.data.partition(sep)

    def rpartition(self, sep):
        return self.data.rpartition(sep)

    def split(self, sep=None, maxsplit=-1):
        return self.data.split(sep, maxsplit)

    def rsplit(self, sep=None, maxsplit=-1):
        return self.data.rsplit(sep, maxsplit)

    def splitlines(self, keepends=False):
        return self.data.splitlines(keepends)

    def center(self, width, fillchar=" "):
        return self.__class__(self.data.center(width, fillchar))

    def ljust(self, width, fillchar=" "):
        return self.__class__(self.data.ljust(width, fillchar))

    def rjust(self, width, fillchar=" "):
        return self.__class__(self.data.rjust(width, fillchar))

    def removeprefix(self, prefix, /):
        return self.__class__(self.data.removeprefix(self._text(prefix)))

    def removesuffix(self, suffix, /):
        return self.__class__(self.data.removesuffix(self._text(suffix)))

    def replace(self, old, new, maxsplit=-1):
        return self.__class__(self.data.replace(self._text(old), self._text(new), maxsplit))

    def translate(self, table, /):
        return self.__class__(self.data.translate(table))

    def capitalize(self):
        return self.__class__(self.data.capitalize())

    def casefold(self):
        return self.__class__(self.data.casefold())

    def expandtabs(self, tabsize=8):
        return self.__class__(self.data.expandtabs(tabsize))

    def lower(self):
        return self.__class__(self.data.lower())

    def lstrip(self, chars=None):
        return self.__class__(self.data.lstrip(chars))

    def rstrip(self, chars=None):
        return self.__class__(self.data.rstrip(chars))

    def strip(self, chars=None):
        return self.__class__(self.data.strip(chars))

    def swapcase(self):
        return self.__class__(self.data.swapcase())

    def title(self):
        return self.__class__(self.data.title())

    def upper(self):
        return self.__class__(self.data.upper())

    def zfill(self, width):
        return self.__class__(self.data.zfill(width))

    def isalnum(self):
        return self.data.isalnum()

    def isalpha(self):
        return self.data.isalpha()

    def isascii(self):
        return self.data.isascii()

    def isdecimal(self):
        return self.data.isdecimal()

    def isdigit(self):
        return self.data.isdigit()

    def isidentifier(self):
        return self.data.isidentifier()

    def islower(self):
        return self.data.islower()

    def isnumeric(self):
        return self.data.isnumeric()

    def isprintable(self):
        return self.data.isprintable()

    def isspace(self):
        return self.data.isspace()

    def istitle(self):
        return self.data.istitle()

    def isupper(self):
        return self.data.isupper()
