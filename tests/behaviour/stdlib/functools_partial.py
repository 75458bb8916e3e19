from functools import partial


def power(base, exponent, *, scale=1):
    return base**exponent * scale


square = partial(power, exponent=2)
print(square(5))
two = partial(power, 2)
print(two(10), two(3, scale=10))
parse = partial(int, base=2)
print(parse("101"))
say = partial(print, "a", sep="-")
say("b", "c")
print(square.func is power, square.args, square.keywords, two.args)
again = partial(two, scale=3)
print(again(2), again.args, again.keywords)
try:
    two()
except TypeError as error:
    print(error)
print([partial(max, 5)(n) for n in (1, 9)])
