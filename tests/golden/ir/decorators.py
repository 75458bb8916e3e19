def twice(function):
    def wrapper(x):
        return function(function(x))

    return wrapper


@twice
@twice
def increment(x):
    return x + 1


print(increment(0))
