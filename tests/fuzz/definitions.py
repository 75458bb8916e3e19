"""Functions and classes of random programs: the text, and expressions that use it, by type.

Holes are those of grammar.py. `{param:int}` is a parameter, `{field:int}` an attribute of `self`; `{fresh}` forgets the
parameters: the next method begins; `{bare}` the attributes, too. What stands under `{statement}` is a statement.
"""

# A few lines each.
SHORT = [
    ("def {name}({param:int}, {param:int}):\n    {block}\n    return {int}", {"int": ["{name}({int}, {int})", "{name}(*{ints}[:2])"]}),
    ("def {name}({param:int}, {param:str}={str}):\n    {block}\n    return {str}", {"str": ["{name}({int})", "{name}({int}, {str})"]}),
    ("def {name}({param:int}, *{param:mixed}):\n    {block}\n    return {int}", {"int": ["{name}({int})", "{name}({int}, {any}, {any})", "{name}(*{ints})"]}),
    ("def {name}({param:int}=0, *, scale={int}, **{param:table}):\n    {block}\n    return {int} + scale",
     {"int": ["{name}({int}, scale={int})", "{name}(scale={int}, {word}={int})", "{name}(**{table})"]}),
    ("def {name}({param:maybe}):\n    {block}\n    if {bool}:\n        return {maybe}\n    {block}", {"maybe": ["{name}({any})", "{name}(None)"]}),
    ("def {name}({param:ints}):\n    {block}\n    return {ints}", {"ints": ["{name}({ints})", "{name}([{int}, {int}])"]}),
    ("def {name}({param:table}, {param:strs}):\n    {block}\n    return {table}", {"table": ["{name}({table}, {strs})"]}),
    ("def {name}(n):\n    return 1 if n <= 1 else clip(n * {name}(n - 1) + {int})", {"int": ["{name}({0..12})"]}),
    ("def {name}({param:int}):\n    for {new:int} in range({2..6}):\n        yield {int}\n        {block}\n    return {int}", {"ints": ["list({name}({int}))", "[v for v in {name}({int})]"], "int": ["sum({name}({int}))", "next({name}({int}))"]}),
    ("def {name}({param:int}):\n    {new:int} = yield {int}\n    print('got', {same})\n    try:\n        {new:maybe} = yield from [{int}, {int}]\n    finally:\n        print('closing')",
     {"ints": ["list({name}({int}))"]}),
    ("def {name}({param:int}):\n    count = {int}\n    def step({param:int}=1):\n        nonlocal count\n        count = clip(count + {int})\n        return count\n    step()\n    return step", {"int": ["{name}({int})()", "{name}({int})({int})"]}),
    ("{name} = [lambda v: {int+v}, lambda v, w=2: {int+v+w}, abs, clip]", {"int": ["{name}[{0..3}]({int})", "sum(f({int}) for f in {name})"]}),
    ("{name} = {'{word}': lambda v: {int+v}, '{word}': lambda v: {int+v}, 'x': abs}", {"int": ["{name}['{word}']({int})", "{name}.get({str}, abs)({int})"]}),
    ("def {name}(function):\n    @functools.wraps(function)\n    def wrapper(*args):\n        print('call', args)\n        return clip(function(*args) + {int})\n    return wrapper\n@{name}\ndef {name}_inner({param:int}):\n    return {int}", {"int": ["{name}_inner({int})"]}),
    ("class {name}(Exception):\n    def __init__(self, {param:int}):\n        super().__init__('failed', {int})\n        self.code = {int}\ndef {name}_raise({param:int}):\n    if {bool}:\n        raise {name}({int})\n    return {int}",
     {"int": ["{name}_raise({int})", "{name}({int}).code"], "str": ["str({name}({int}))"]}),
    ("class {name}:\n    total = {0..9}\n    def __init__(self, {param:int}, {param:str}={str}):\n        {field:int} = {int}\n        {field:str} = {str}\n        {field:ints} = {ints}\n    {fresh}def change(self, {param:int}):\n        {block}\n        {var:int} = clip({int})\n        return {int}\n    {fresh}"
     "@property\n    def size(self):\n        return {int}\n    {fresh}def __eq__(self, other):\n        return isinstance(other, {name}) and {int} == {int}\n    {fresh}def __len__(self):\n        return {0..5}\n    {fresh}def __getitem__(self, {param:int}):\n        return {ints}[{int}]\n    {fresh}def __repr__(self):\n        return '{name}(%r, %r)' % ({int}, {str})\n"
     "    {bare}@classmethod\n    def make(cls, v):\n        cls.total += 1\n        return cls({int+v})\n    @staticmethod\n    def helper(v, w):\n        return {int+v+w}\nclass {name}_derived({name}):\n    {fresh}def change(self, {param:int}):\n        return super().change({int}) - {int}\n    def extra(self):\n        return self.size + self.total\n"
     "{name}_objects = [{name}({0..9}), {name}_derived({0..9}, '{word}'), {name}.make({0..9})]",
     {"int": ["{name}({int}).change({int})", "{name}_derived({int}, {str}).change({int})", "{name}_derived({int}).extra()", "{name}_objects[{0..2}].change({int})", "{name}_objects[{0..2}].size", "{name}.helper({int}, {int})", "{name}_objects[{0..3}][{int}]", "{name}.total"],
      "str": ["repr({name}_objects[{0..2}])", "str({name}({int}))", "type({name}_objects[{0..2}]).__name__"], "bool": ["{name}_objects[0] == {name}_objects[{0..2}]", "isinstance({name}_objects[{0..2}], {name}_derived)", "bool({name}_objects[{0..2}])"], "ints": ["[o.size for o in {name}_objects]"]}),
    ("class {name}:\n    def __init__(self, v):\n        self.v = v\n    def __add__(self, other):\n        return {name}(clip(self.v + (other.v if isinstance(other, {name}) else other)))\n    __radd__ = __add__\n    def __lt__(self, other):\n        return self.v < other.v\n    def __hash__(self):\n        return hash(self.v)\n    def __eq__(self, other):\n        return self.v == other.v\n"
     "    def __neg__(self):\n        return {name}(-self.v)\n    def __iter__(self):\n        yield self.v\n        yield {int}\n    def __contains__(self, v):\n        return {bool+v}\n    def __call__(self, v):\n        return {int+v}\n    def __enter__(self):\n        print('enter')\n        return self\n    def __exit__(self, kind, error, trace):\n        print('exit', kind and kind.__name__)\n        return {bool}",
     {"int": ["({name}({int}) + {int}).v", "({int} + {name}({int})).v", "(-{name}({int})).v", "{name}({int})({int})", "max([{name}({int}), {name}({int})]).v", "sum([{name}({int}), {name}({int})], {name}(0)).v"], "ints": ["list({name}({int}))", "[*{name}({int})]", "[o.v for o in sorted([{name}({int}), {name}({int}), {name}({int})])]"],
      "bool": ["{int} in {name}({int})", "{name}({int}) == {name}({int})"], "{statement}": ["with {name}({int}) as thing:\n    print(thing.v)\n    {block}"]}),
    ("Point_{name} = namedtuple('Point_{name}', 'x y')\n@dataclass\nclass {name}:\n    x: int\n    y: str = '{word}'\n    z: list = field(default_factory=list)",
     {"str": ["str({name}({int}))", "repr({name}({int}, {str}, {ints}))", "repr(Point_{name}({int}, {str}))"], "bool": ["{name}({int}) == {name}({int})", "Point_{name}({int}, {str}) < ({int}, {str})"], "int": ["{name}({int}).x", "Point_{name}({int}, {int})._replace(x={int}).x", "Point_{name}(*{pair})[0]"]}),
]

# Control flow: what leaves a function, a loop, a `try`; closures; generators; calls with all kinds of parameters.
FLOW = [
    ("""def {name}({param:ints}):
    for {new:int} in {ints}[:6]:
        try:
            if {bool}:
                continue
            if {bool}:
                break
            if {bool}:
                return {int}
            print('body', {int})
            {block}
        except {error} as error:
            print('handled', error)
            if {bool}:
                raise
        finally:
            print('finally', {int})
    else:
        print('whole')
    return {int}""", {"int": ["{name}({ints})", "{name}([{int}, {int}])"]}),
    ("""def {name}({param:int}, {param:str}):
    try:
        try:
            return {int} // {int}
        finally:
            print('inner', {str})
    except ZeroDivisionError as error:
        try:
            raise ValueError({str}) from error
        except ValueError as other:
            return len(str(other)) + isinstance(other.__cause__, ZeroDivisionError)
    finally:
        {block}""", {"int": ["{name}({int}, {str})"]}),
    ("""def {name}({param:int}):
    made = []
    for i in range({1..4}):
        def inner(w={int}, *rest):
            return clip(i + w + len(rest))
        made.append(inner)
        made.append(lambda v, i=i: {int+v} - i)
    return made""", {"int": ["sum(f({int}) for f in {name}({int}))", "{name}({int})[{-2..1}]({int})"], "ints": ["[f({int}) for f in {name}({int})]"]}),
    ("""def {name}({param:int}):
    low, high = {int}, {int}
    def move(v):
        nonlocal low, high
        low, high = high, clip(low + {int+v})
        def deeper():
            nonlocal low
            low = clip(low - {int+v})
            return low
        return deeper
    steps = [move({int})() for _ in range({1..4})]
    return steps + [low, high]""", {"ints": ["{name}({int})"]}),
    ("""def {name}({param:int}, {param:ints}=[]):
    {var:ints}.append({int})
    return {ints}""", {"ints": ["{name}({int})", "{name}({int}, {ints})"], "int": ["len({name}({int}))"]}),
    ("""def {name}_inner(a, b={int}, *args, c={int}, **kw):
    return clip(a + b * 2 + sum(args) - c + len(kw))
def {name}(*args, **kw):
    try:
        return {name}_inner(*args, **kw)
    except TypeError as error:
        print(error)
        return {int}""", {"int": ["{name}({int})", "{name}({int}, {int}, {int}, c={int})", "{name}(*{ints})", "{name}(c={int})", "{name}({int}, x={int}, y={int})", "{name}(**{'a': {int}, 'c': {int}})", "{name}({int}, a={int})"]}),
    ("""def {name}(a, /, b, *, c={int}):
    return clip(a - b + c)""", {"int": ["{name}({int}, {int})", "{name}({int}, b={int}, c={int})", "{name}(a={int}, b={int})", "{name}({int}, {int}, {int})"]}),
    ("""def {name}({param:int}):
    total = {int}
    while True:
        try:
            v = yield total
        except {error} as error:
            print('thrown', type(error).__name__)
            v = {int}
        except GeneratorExit:
            print('closed')
            raise
        if v is None:
            v = {int}
        total = clip(total + {int+v})
def {name}_drive({param:int}):
    machine = {name}({int})
    found = [next(machine)]
    for v in {ints}[:3]:
        found.append(machine.send(v))
    try:
        found.append(machine.throw({error}({str})))
    except Exception as error:
        print('out', type(error).__name__, error)
    machine.close()
    return found""", {"ints": ["{name}_drive({int})"]}),
    ("""def {name}(n):
    if n > 0:
        yield from {name}(n - 1)
        yield {int}
        yield from [v for v in {ints} if {bool+v}][:2]
    return n""", {"ints": ["list({name}({0..4}))", "sorted({name}({0..3}))"], "int": ["sum({name}({0..4}))", "max({name}({0..3}), default={int})"]}),
    ("""def {name}(limit):
    def numbers():
        v = {int}
        while True:
            yield v
            v = clip(v * {1..3} + {int+v})
    def odd(source):
        for v in source:
            if v % 3 < {1..3}:
                yield {int+v}
    return list(itertools.islice(zip(odd(itertools.islice(numbers(), 20)), numbers()), limit))""", {"mixed": ["{name}({0..4})"], "int": ["len({name}({0..3}))"]}),
    ("""def {name}(times):
    def decorate(function):
        calls = 0
        @functools.wraps(function)
        def wrapper(*args, **kw):
            nonlocal calls
            calls += 1
            return clip(sum(function(*args, **kw) for _ in range(times)) + calls)
        return wrapper
    return decorate
@{name}({0..3})
def {name}_one({param:int}, {param:int}={int}):
    return {int}
@{name}({0..3})
@{name}({0..2})
def {name}_two({param:int}):
    {block}
    return {int}""", {"int": ["{name}_one({int})", "{name}_two({int})", "{name}_one({int}, {int})"], "str": ["{name}_one.__name__"]}),
    ("""def {name}(a, b):
    if b == 0:
        return a
    return {name}(b, a % b)
def {name}_depth(v):
    return 0 if not isinstance(v, (list, tuple)) else 1 + max(({name}_depth(w) for w in v), default=0)
def {name}_flat(v):
    for w in v:
        if isinstance(w, (list, tuple)):
            yield from {name}_flat(w)
        else:
            yield w""", {"int": ["{name}({int}, {int})", "{name}_depth({mixed})", "len(list({name}_flat({mixed})))"], "mixed": ["list({name}_flat({mixed}))"]}),
    ("""def {name}({param:int}):
    global {name}_state
    if {bool}:
        {name}_state = {any}
    return {name}_state
{name}_state = {any}""", {"maybe": ["{name}({int})", "{name}_state"], "str": ["str({name}({int}))"]}),
    ("""@functools.lru_cache(maxsize=None)
def {name}(n):
    return n if n < 2 else clip({name}(n - 1) + {name}(n - 2) + {0..9})
def {name}_kind(v):
    match v:
        case bool():
            return 'bool'
        case int() | float() if v > {int}:
            return 'large'
        case {0..5} | {6..9}:
            return 'digit'
        case int():
            return 'int'
        case {'k': w, **rest}:
            return 'dict ' + repr(w) + repr(rest)
        case [v, [w, *_]] | (v, (w, *_)):
            return 'nested ' + repr((v, w))
        case [first, *middle, last]:
            return f'list {first!r} {len(middle)} {last!r}'
        case str(text) if text.startswith('{word}'):
            return text
    return None""", {"int": ["{name}({0..20})"], "maybe": ["{name}_kind({any})", "{name}_kind({mixed})"], "str": ["str({name}_kind({any}))"]}),
]

# Classes: inheritance, dunders, attributes of every kind, what the library makes classes of.
CLASSES = [
    ("""class {name}_root:
    log = []
    def __init__(self, v={int}):
        {field:int} = v
        self.trail = ['root']
    def act(self, {param:int}):
        return clip({int})
    {fresh}def name(self):
        return 'root'
class {name}_left({name}_root):
    def __init__(self, v={int}):
        super().__init__(v)
        {field:int} = {int}
        self.trail.append('left')
    {fresh}def act(self, {param:int}):
        return clip(super().act({int}) + {int})
class {name}_right({name}_root):
    def __init__(self, v={int}):
        super().__init__(v)
        {field:str} = {str}
        self.trail.append('right')
    {bare}def act(self, {param:int}):
        return clip(super().act({int}) * {int})
    def name(self):
        return 'right of ' + super().name()
class {name}({name}_left, {name}_right):
    def __init__(self, v={int}, *rest):
        super().__init__(v)
        self.rest = rest
        self.trail += ['bottom']
    def act(self, {param:int}):
        {name}_root.log.append({int})
        return super().act({int})
{name}_all = [{name}_root(), {name}_left({int}), {name}_right(), {name}({int}, {int})]""",
     {"int": ["{name}_all[{0..3}].act({int})", "{name}({int}).act({int})", "sum(o.act({int}) for o in {name}_all)", "len({name}_root.log)"],
      "str": ["{name}_all[{0..3}].name()", "'.'.join({name}_all[{0..3}].trail)", "{name}({int}, {any}).name()"], "strs": ["{name}_all[{0..3}].trail", "[c.__name__ for c in {name}.__mro__]"],
      "bool": ["isinstance({name}_all[{0..3}], {name}_left)", "hasattr({name}_all[{0..3}], 'rest')"], "mixed": ["[o.act({int}) for o in {name}_all]"]}),
    ("""class {name}:
    __slots__ = ('x', 'y')
    def __init__(self, x, y={int}):
        self.x = x
        self.y = y
    def __add__(self, other):
        if not isinstance(other, {name}):
            return NotImplemented
        return {name}(clip(self.x + other.x), clip(self.y + other.y))
    def __sub__(self, other):
        return {name}(clip(self.x - (other if isinstance(other, int) else other.x)), self.y)
    def __rsub__(self, other):
        return {name}(clip(other - self.x), -self.y)
    def __mul__(self, v):
        return {name}(clip(self.x * v), clip(self.y * v))
    __rmul__ = __mul__
    def __iadd__(self, v):
        self.x = clip(self.x + {int+v})
        return self
    def __eq__(self, other):
        return isinstance(other, {name}) and (self.x, self.y) == (other.x, other.y)
    def __hash__(self):
        return hash((self.x, self.y))
    def __lt__(self, other):
        return (self.x, self.y) < (other.x, other.y)
    def __bool__(self):
        return self.x != 0
    def __abs__(self):
        return abs(self.x) + abs(self.y)
    def __int__(self):
        return int(self.x)
    def __index__(self):
        return self.x % 7
    def __getitem__(self, i):
        return (self.x, self.y)[i]
    def __repr__(self):
        return f'<{self.x}, {self.y}>'
    def __format__(self, spec):
        return format(self.x, spec) + '!'""",
     {"int": ["({name}({int}) + {name}({int})).x", "({name}({int}) - {int}).x", "({int} - {name}({int})).x", "abs({name}({int}, {int}))", "({int} * {name}({int}, 2)).y", "int({name}({int}))", "{name}({int}, {int})[{int} % 3]", "[*range(9)][{name}({int})]", "max({name}({int}), {name}({int})).y"],
      "str": ["repr({name}({int}) * {int})", "f'{{name}({int}):>5}'", "str(sorted([{name}({int}), {name}({int}), {name}({int}, {int})]))", "repr([{name}({int})])"],
      "bool": ["{name}({int}) == {name}({int})", "bool({name}({int}))", "{name}({int}) < {name}({int})", "{name}({int}, 1) in {{name}(1, 1), {name}(0, 1)}", "not {name}({int})"], "mixed": ["list({name}({int}, {int}))", "[{name}({int}), {any}]"],
      "{statement}": ["{new:counter} = {name}({int})\n{same} += {int}\nprint({same})\nother = {same}\nother += {int}\nprint({same}, other is {same})", "print({name}({int}) + {any})", "a, b = {name}({int}, {int})\nprint(a, b)"]}),
    ("""class {name}_check:
    def __init__(self, low, high):
        self.low, self.high = low, high
    def __set_name__(self, owner, name):
        self.key = '_' + name
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return getattr(instance, self.key, {int})
    def __set__(self, instance, value):
        if not self.low <= value <= self.high:
            raise ValueError(f'{value} is not in {self.low}..{self.high}')
        setattr(instance, self.key, value)
class {name}:
    level = {name}_check({-9..0}, {1..300})
    other = {name}_check(-1000, {int})
    def __init__(self, v):
        self.level = v
        self.seen = {}
    def __getattr__(self, name):
        if name.startswith('get'):
            return len(name) + self.level
        raise AttributeError(name)
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)
        if name == 'extra':
            object.__setattr__(self, 'doubled', value * 2)
    @property
    def half(self):
        return self.level // 2
    @half.setter
    def half(self, v):
        self.level = {int+v}
    @half.deleter
    def half(self):
        self.level = 0""",
     {"int": ["{name}({0..20}).level", "{name}({0..9}).half", "{name}({int}).getter", "{name}({0..5}).other", "{name}(1).missing"],
      "{statement}": ["thing = {name}({0..9})\nthing.extra = {int}\nprint(thing.doubled, thing.half)\nthing.half = {int}\nprint(thing.level)\ndel thing.half\nprint(thing.level, hasattr(thing, 'get_x'), hasattr(thing, 'nothing'))", "thing = {name}({0..3})\nthing.level = {int}\nprint(thing.level)"]}),
    ("""@dataclass(order=True)
class {name}:
    a: int
    b: str = '{word}'
    c: list = field(default_factory=list, compare=False)
    d: int = field(default={int}, repr=False)
    def __post_init__(self):
        self.a = clip(self.a + {0..3})
    def grow(self, {param:int}):
        self.c.append({int})
        return self
@dataclass(frozen=True)
class {name}_key:
    x: int
    y: int = {int}
@dataclass
class {name}_more({name}):
    e: float = 0.5""",
     {"int": ["{name}({int}).a", "{name}({int}, {str}, {ints}).d", "len({name}({int}).grow({int}).grow({int}).c)", "{name}_more({int}, e={float}).a", "hash({name}_key(1, 2)) - hash({name}_key(1, 2))"], "str": ["repr({name}({int}, {str}).grow({int}))", "str({name}_key({int}))", "repr({name}_more({int}))"],
      "bool": ["{name}({int}) < {name}({int})", "{name}({int}, {str}) == {name}({int}, {str}, {ints})", "{name}_key({int}) in {{name}_key(1): 2}", "{name}_key({int}, 1) == {name}_key({int}, 1)"],
      "{statement}": ["thing = {name}_key({int})\nthing.x = {int}\nprint(thing)", "match {name}({int}, {str}):\n    case {name}(a=v, b='{word}') if v > {int}:\n        print('first', v)\n    case {name}(v, w):\n        print('second', v, w)", "print(sorted([{name}({int}), {name}({int}, {str}), {name}({int}, {str})]))"]}),
    ("""class {name}(Enum):
    RED = {0..3}
    GREEN = {4..6}
    BLUE = '{word}'
    @property
    def short(self):
        return self.name[:2]
    @classmethod
    def pick(cls, v):
        return [*cls][v % len(cls)]
class {name}_level(IntEnum):
    LOW = {0..3}
    HIGH = {4..300}
    def next(self, {param:int}):
        return self + {int}
class {name}_bits(IntFlag):
    A = 1
    B = 2
    C = 4""",
     {"int": ["{name}_level.HIGH + {int}", "{name}_level.LOW.next({int})", "len({name})", "{name}_level({0..4}).value", "({name}_bits.A | {name}_bits.C).value", "({name}_bits.B | {name}_bits({0..3})).value", "{name}_level['HIGH'] * {int}"], "str": ["{name}.pick({int}).name", "{name}.pick({int}).short", "str({name}.RED)", "repr({name}_level.LOW)", "{name}['{RED|BLUE|PINK}'].name", "str({name}_level.HIGH.name)"],
      "bool": ["{name}.RED is {name}({0..3})", "{name}.pick({int}) == {name}.GREEN", "{name}_level.LOW < {int}", "{name}.RED in {name}"], "strs": ["[c.name for c in {name}]"], "mixed": ["[c.value for c in {name}]"], "maybe": ["{name}({any}).value"],
      "{statement}": ["match {name}.pick({int}):\n    case {name}.RED | {name}.BLUE:\n        print('warm')\n    case {name}.GREEN:\n        print('cold')", "print({{name}.RED: {int}, {name}.BLUE: {any}}[{name}.pick({int})])"]}),
    ("""class {name}:
    instances = 0
    def __init__(self, label, swallow={bool}):
        self.label = label
        self.swallow = swallow
        {name}.instances += 1
    def __enter__(self):
        print('in', self.label)
        return self
    def __exit__(self, kind, error, trace):
        print('out', self.label, kind.__name__ if kind else None, error)
        {name}.instances -= 1
        return self.swallow
@contextmanager
def {name}_scope({param:int}):
    print('begin', {int})
    try:
        yield {int}
    except {error} as error:
        print('scope', error)
    finally:
        print('end')""",
     {"int": ["{name}.instances"], "{statement}": ["with {name}('a', True) as one, {name}({str}):\n    print(one.label)\n    {block}", "for v in {ints}[:3]:\n    with {name}(v, True):\n        if {bool+v}:\n            continue\n        if {bool+v}:\n            break\n        {block}", "with {name}_scope({int}) as v:\n    print({int+v})\n    {block}", "with {name}_scope({int}), {name}('b'):\n    raise {error}({str})"]}),
    ("""class {name}:
    def __init__(self, items={ints}):
        self._items = list(items)
    def __len__(self):
        return len(self._items)
    def __getitem__(self, i):
        if isinstance(i, slice):
            return {name}(self._items[i])
        return self._items[i]
    def __setitem__(self, i, v):
        self._items[i] = v
    def __delitem__(self, i):
        del self._items[i]
    def __iter__(self):
        for v in self._items:
            yield {int+v}
    def __contains__(self, v):
        return {bool+v} or v in self._items
    def __reversed__(self):
        return iter(self._items[::-1])
    def __eq__(self, other):
        return list(self) == list(other)
    def __repr__(self):
        return f'{type(self).__name__}({self._items})'
class {name}_steps:
    def __init__(self, n):
        self.n = n
        self.at = 0
    def __iter__(self):
        return self
    def __next__(self):
        if self.at >= self.n:
            raise StopIteration
        self.at += 1
        return clip(self.at * {int})""",
     {"int": ["len({name}({ints}))", "{name}({ints})[{int}]", "sum({name}_steps({0..5}))", "sum({name}([{int}, {int}]))", "max({name}_steps({0..4}), default={int})"], "ints": ["list({name}({ints}))", "[*{name}_steps({0..5})]", "list(reversed({name}({ints})))", "list({name}({ints})[{-2..2}:])"], "bool": ["{int} in {name}({ints})", "{name}({ints}) == {ints}", "bool({name}({ints}))"], "str": ["repr({name}({ints})[{0..2}:{1..5}])"],
      "{statement}": ["thing = {name}({ints})\nthing[{-2..2}] = {int}\ndel thing[{0..2}]\nprint(thing, len(thing))", "for v, w in zip({name}_steps({0..5}), {name}({ints})):\n    print(v, w)", "first, *others = {name}_steps({0..4})\nprint(first, others)"]}),
    ("""class {name}(list):
    def total(self):
        return sum(self)
    def append(self, v):
        super().append({int+v})
class {name}_table(dict):
    def __missing__(self, key):
        self[key] = {int}
        return self[key]
class {name}_error({ValueError|KeyError|Exception|ArithmeticError}):
    def __init__(self, message, code={int}):
        super().__init__(message)
        self.code = code
    def __str__(self):
        return f'{self.args[0]}: {self.code}'
class {name}_special({name}_error):
    pass
def {name}_risk({param:int}):
    if {bool}:
        raise {name}_special({str}, {int})
    if {bool}:
        raise {name}_error({str})
    return {int}""",
     {"int": ["{name}({ints}).total()", "{name}_table(a=1)['{a|b}']", "{name}_risk({int})", "len({name}([{int}, {int}]))"], "ints": ["{name}({ints})", "list({name}({ints}) + {ints})"], "str": ["str({name}_error({str}, {int}))", "repr({name}({ints}))"],
      "{statement}": ["try:\n    print({name}_risk({int}))\nexcept {name}_special as error:\n    print('special', error, error.code)\nexcept {name}_error as error:\n    print('plain', error, error.args)\nelse:\n    print('none')\nfinally:\n    {block}", "thing = {name}({ints})\nthing.append({int})\nthing.extend({ints})\nprint(thing, thing.total(), len(thing))", "thing = {name}_table()\nprint(thing[{str}], thing['a'], thing)"]}),
]

# The library: itertools, functools, collections.
LIBRARY = [
    ("""def {name}({param:ints}, {param:strs}):
    counts = Counter({strs})
    groups = defaultdict(list)
    for v in {ints}[:9]:
        groups[{int+v} % 3].append(v)
    recent = deque({ints}, maxlen={1..5})
    recent.append({int})
    recent.rotate({-2..2})
    print(sorted(counts.items()), dict(groups), list(recent))
    recent.appendleft({int})
    return [counts['{word}'], len(groups), *recent]""", {"ints": ["{name}({ints}, {strs})"], "int": ["sum({name}({ints}, {strs}))"]}),
    ("""def {name}({param:ints}):
    pairs = list(itertools.combinations({ints}[:4], 2))
    groups = [(k, list(g)) for k, g in itertools.groupby(sorted({ints}[:6], key=lambda v: {int+v}), key=lambda v: v % {2..4})]
    runs = list(itertools.takewhile(lambda v: {bool+v}, {ints}))
    rest = list(itertools.dropwhile(lambda v: {bool+v}, {ints}))
    return [pairs[:3], groups, runs, rest, list(itertools.product([0, 1], {ints}[:2])), list(itertools.zip_longest(runs, rest, fillvalue={any}))[:3]]""", {"mixed": ["{name}({ints})"]}),
    ("""def {name}({param:ints}):
    add = functools.partial(lambda a, b=0, c=0: clip(a * 2 + b - c), {int})
    by = functools.cmp_to_key(lambda v, w: ({int+v} > {int+w}) - ({int+v} < {int+w}))
    return sorted({ints}[:8], key=by) + [add(), add({int}), add(c={int}), functools.reduce(lambda v, w: clip({int+v+w}), {ints}, {int})]""", {"ints": ["{name}({ints})"]}),
    ("""{name} = namedtuple('{name}', ['left', 'right', 'rest'], defaults=[{int}, None])
def {name}_swap({param:int}):
    one = {name}({int}, rest={any})
    left, right, _ = one
    return one._replace(left=right, right=left)""", {"int": ["{name}({int}).left", "{name}_swap({int}).left", "len({name}({any}))", "{name}({int}, {int})[{0..2}]"], "str": ["repr({name}_swap({int}))", "str({name}({any}, {any}))"], "bool": ["{name}({int}) == ({int}, 1, None)"], "mixed": ["list({name}({any}, {int}))", "[{name}_swap({int})]"]}),
]

# Integers at bounds, containers of them, and who else holds the container.
NUMBERS = [
    ("""class {name}:
    def __init__(self, {param:int}):
        self.small = {int} & 0xff
        self.wide = {int} & 0xffff
        self.signed = {-128..127}
        self.items = [{0..255}, {0..255}, {0..255}]
        self.other = self.items
        self.total = 0
    def step(self, v):
        self.small = (self.small + v) & 0xff
        self.wide = (self.wide * {1..300} + self.small) & 0x{ffff|7fff|ffffffff}
        self.signed = {-128..127} if {bool+v} else self.signed - {0..3}
        self.items[v % len(self.items)] = self.small
        self.other.append({int+v})
        self.total += self.wide
        return self.total
    def state(self):
        return (self.small, self.wide, self.signed, self.items, self.items is self.other, self.total)
{name}_one = {name}({int})""", {"int": ["{name}_one.step({int})", "{name}({int}).step({0..255})", "{name}_one.total", "{name}_one.items[{-3..3}]"], "ints": ["{name}_one.items", "{name}({int}).other"], "str": ["str({name}_one.state())"], "{statement}": ["for v in range({0..20}):\n    {name}_one.step(v)\nprint({name}_one.state())", "{name}_one.{small|wide|signed|total} = {int}\nprint({name}_one.state())", "{name}_one.items = {ints}\n{name}_one.items.append({int})\nprint({name}_one.state())"]}),
    ("""def {name}(data):
    crc = 0x{ff|ffff|ffffffff}
    for v in data:
        crc ^= v & 0xff
        for _ in range(8):
            if crc & 1:
                crc = (crc >> 1) ^ 0x{a001|8c|edb88320}
            else:
                crc >>= 1
    return crc
def {name}_hash(text):
    h = {edge}
    for w in text:
        h = (h * {3..70000} + ord(w)) & 0x{ffffffff|ffff|7fffffff|ffffffffffff}
    return h
def {name}_fixed(a, b):
    product = a * b
    return (product + (1 << {0..15})) >> {1..16}""", {"int": ["{name}({bytes})", "{name}({ints})", "{name}_hash({str})", "{name}_fixed({int}, {int})", "{name}_fixed({-32768..32767}, {-32768..32767})"]}),
    ("""class {name}:
    def __init__(self, n):
        self.buffer = [0] * n
        self.head = self.count = 0
    def put(self, v):
        self.buffer[self.head] = v
        self.head = (self.head + 1) % len(self.buffer)
        if self.count < len(self.buffer):
            self.count += 1
    def mean(self):
        return sum(self.buffer[:self.count]) // self.count if self.count else {int}
    def span(self):
        return max(self.buffer) - min(self.buffer)
{name}_ring = {name}({1..8})""", {"int": ["{name}_ring.mean()", "{name}_ring.span()"], "{statement}": ["{name}_ring.put({int})\nprint({name}_ring.buffer)", "for v in {ints}:\n    {name}_ring.put({int+v})\nprint({name}_ring.mean(), {name}_ring.head)"], "ints": ["{name}_ring.buffer"]}),
    ("""def {name}({param:ints}, {param:int}):
    first = {ints}
    second = first
    holder = [first, {ints}]
    table = {'k': first}
    second.append({int})
    holder[0].append({int})
    table['k'][0:1] = [{int}, {int}]
    holder.append(second[:])
    holder[-1].append({edge})
    first += [{int}]
    print(first, second, holder, table, first is table['k'])
    return first if {bool} else holder[{-1..1}]""", {"ints": ["{name}({ints}, {int})"], "int": ["sum({name}({ints}, {int}))"]}),
    ("""def {name}(rows, columns):
    grid = [[{0..255}] * columns for _ in range(rows)]
    same = [[0] * columns] * rows
    for i in range(rows):
        for j in range(columns):
            grid[i][j] += i * {int} + j
            same[i][j] += {-9..300}
    print(grid, same)
    return [sum(row) for row in zip(*grid)] + [sum(map(sum, same))]""", {"ints": ["{name}({1..3}, {1..3})"]}),
    ("""def {name}(n):
    a, b, steps = {edge}, {int}, 0
    while a != b and steps < {3..40}:
        if a > b:
            a -= max(b, {1..9})
        else:
            b -= max(a, {1..9}) if {bool} else {1..300}
        steps += 1
        if a < -{edge} or b < -10**12:
            break
    return a * {-3..3} + b - steps
def {name}_limit(v, low={int}, high={int}):
    if v < low:
        return low
    elif v > high:
        return high
    return v
def {name}_sign(v):
    return -1 if v < 0 else 1 if v > 0 else 0""", {"int": ["{name}({int})", "{name}_limit({int})", "{name}_limit({int}, {edge}, {edge})", "{name}_sign({int}) * {int}", "{name}_limit({int}) + 1", "{name}_limit({int}, {-128..0}, {1..127})"]}),
    ("""def {name}({param:int}):
    data = bytearray({1..9})
    words = array('{h|H|i|I|b|B|l|q}', [{0..100}, {0..100}])
    for i in range(len(data)):
        data[i] = ({int} + i) & 0xff
        words.append(data[i] >> 1)
    words[{0..1}] = {int}
    data.extend(b'{word}')
    data[{0..3}:{2..5}] = bytes([{0..255}])
    return [sum(data), *words, data[-1] - {int}, len(words)]""", {"ints": ["{name}({int})"]}),
    ("""def {name}({param:int}):
    total = {0..9}
    product = 1
    for i in range({1..40}):
        total += i * {int}
        product = product * {2..9} % {1000..70000}
        total -= product if i % {2..5} else -{edge}
    count = 0
    v = total
    while v and count < 70:
        v = v // {2..10} if v > 0 else -v >> {1..3}
        count += 1
    return total ^ count""", {"int": ["{name}({int})"]}),
    ("""{name}_level = {0..9}
{name}_list = [{0..255}, {0..255}]
{name}_any = {int}
def {name}_set({param:int}):
    global {name}_level, {name}_any
    {name}_level = {int}
    {name}_list.append({int})
    {name}_any = {name}_list if {bool} else {int}
    return {name}_level
def {name}_get():
    return {name}_level + len({name}_list) if isinstance({name}_any, list) else {name}_level - {name}_any""", {"int": ["{name}_set({int})", "{name}_get()", "{name}_level + {int}", "{name}_list[{-2..2}]"], "ints": ["{name}_list"], "maybe": ["{name}_any"]}),
    ("""def {name}(v: int, w: int = {0..9}) -> int:
    if v < 0:
        v = -v
    if v > {1000..70000}:
        v %= {100..1000}
    high, low = divmod(v, {2..99})
    bits = v.bit_length() + (high << {0..12}) | (low & {1..255})
    return bits if w else ~bits
def {name}_pack(a, b, c):
    word = (a & 0x1f) << 11 | (b & 0x3f) << 5 | c & 0x1f
    return word, word >> 11, word >> 5 & 0x3f, word & 0x1f, word - 0x8000""", {"int": ["{name}({int})", "{name}({int}, {int})", "{name}_pack({int}, {int}, {int})[{0..4}]"], "mixed": ["list({name}_pack({int}, {int}, {int}))"]}),
    ("""def {name}(v):
    best = None
    for w in v:
        if best is None or w > best:
            best = w
    return best
def {name}_index(items, v):
    for i, w in enumerate(items):
        if w == v:
            return i
    return -1
def {name}_insert(items, v):
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        if items[middle] < v:
            low = middle + 1
        else:
            high = middle
    items.insert(low, v)
    return items""", {"maybe": ["{name}({ints})", "{name}({strs})"], "int": ["{name}_index({ints}, {int})", "{name}_index({strs}, {str})", "({name}({ints}) or 0) + 1"], "ints": ["{name}_insert(sorted({ints}), {int})"], "bool": ["{name}({ints}) is None"]}),
]

DEFINITIONS = SHORT + FLOW + CLASSES + LIBRARY + NUMBERS
