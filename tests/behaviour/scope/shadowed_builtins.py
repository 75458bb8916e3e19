# A name of a built-in may be anything, anywhere, and may come back.
def length(list):
    len = 0
    for _ in list:
        len += 1
    return len


print(length([1, 2, 3]), len("ab"))
max = 5
print(max, min(max, 9))
del max
print(max(1, 2))


def use_sum():
    def sum(values):
        return "mine"

    return sum([1])


print(use_sum(), sum([1, 2]))
str = "text"
print(str, [int("5")])
del str
print(str(5))
for id in range(2):
    pass
print(id)
