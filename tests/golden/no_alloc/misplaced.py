import krait


def twice(function):
    def call(n):
        return function(function(n))

    return call


@krait.noalloc
@twice
def step(n):
    return n + 1


print(step(3))
