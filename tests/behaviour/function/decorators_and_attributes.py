def trace(f):
    def wrapper(*args, **kwargs):
        print("call", f.__name__, args, kwargs)
        result = f(*args, **kwargs)
        print("return", result)
        return result
    return wrapper


def repeat(n):
    def deco(f):
        def inner(*args):
            return [f(*args) for _ in range(n)]
        return inner
    return deco


def memoize(f):
    cache = {}

    def wrapper(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    wrapper.cache = cache
    return wrapper


@trace
def add(a, b=2, *, c=0):
    return a + b + c


@repeat(3)
def hello(name):
    return "hi " + name


@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(add(1), add(1, 5), add(1, b=7, c=100))
print(hello("bob"))
print(fib(50), len(fib.cache))

registry = {}


def register(name=None):
    def deco(cls_or_fn):
        registry[name or cls_or_fn.__name__] = cls_or_fn
        return cls_or_fn
    return deco


@register()
class Alpha:
    def run(self):
        return "alpha"


@register("b")
class Beta:
    def run(self):
        return "beta"


@register("fn")
def gamma():
    return "gamma"


for key in sorted(registry):
    thing = registry[key]
    made = thing()
    print(key, made if isinstance(made, str) else made.run())


class Account:
    interest = 0.02

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.__balance = balance

    @property
    def balance(self):
        return self.__balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError("negative balance")
        self.__balance = value

    @staticmethod
    def parse(text):
        owner, amount = text.split(":")
        return Account(owner, int(amount))

    @classmethod
    def empty(cls, owner):
        return cls(owner)

    def __iadd__(self, amount):
        self.balance += amount
        return self

    def __isub__(self, amount):
        self.balance -= amount
        return self

    def __str__(self):
        return "%s: %d" % (self.owner, self.__balance)


a = Account.parse("ann:100")
b = Account.empty("bob")
a += 50
b += 5
try:
    b -= 10
except ValueError as e:
    print("error", e)
print(a, b, str(a), f"{b}", a.balance, a.interest, Account.interest)
Account.interest = 0.05
a.interest = 0.1
print(a.interest, b.interest)


def counter():
    count = 0

    def inc(by=1):
        nonlocal count
        count += by
        return count

    def get():
        return count
    return inc, get


inc, get = counter()
inc()
inc(5)
print(get(), [f() for f in [lambda i=i: i * i for i in range(4)]])
compose = lambda *fs: lambda x: x if not fs else compose(*fs[1:])(fs[0](x))
print(compose(lambda x: x + 1, lambda x: x * 10)(3))
