def trace(function):
    def wrapper(*args, **kwargs):
        result = function(*args, **kwargs)
        print("trace", args, kwargs, "->", result)
        return result

    return wrapper


def repeat(times):
    def decorate(function):
        def wrapper(x):
            return [function(x) for _ in range(times)]

        return wrapper

    return decorate


@trace
def add(a, b=1):
    return a + b


@repeat(3)
@trace
def negate(x):
    return -x


print(add(1), add(2, b=5), negate(4))


def register(registry):
    def decorate(function):
        registry.append(function)
        return function

    return decorate


handlers = []


@register(handlers)
def one():
    return 1


@register(handlers)
def two():
    return 2


print([h() for h in handlers], one())
