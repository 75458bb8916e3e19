import random
random.seed(42)
print(random.random(), random.randint(1, 6), random.randrange(10), random.randrange(0, 100, 5))
print(random.choice("abc"), random.choice([1, 2, 3]), random.uniform(1, 10), random.getrandbits(8), random.getrandbits(70))
l = list(range(10))
random.shuffle(l)
print(l, random.sample(range(100), 5), random.sample("abcdefgh", 3))
print(random.gauss(0, 1), random.choices([1, 2, 3], k=4), random.choices("ab", weights=[1, 9], k=5))
r = random.Random(7)
print(r.random(), r.randint(-5, 5), [r.randint(1, 100) for _ in range(5)])
try:
    random.choice([])
except IndexError as e:
    print(e)
try:
    random.randint(5, 1)
except ValueError as e:
    print(e)
try:
    random.randrange(0)
except ValueError as e:
    print(e)
try:
    random.sample([1], 2)
except ValueError as e:
    print(e)
