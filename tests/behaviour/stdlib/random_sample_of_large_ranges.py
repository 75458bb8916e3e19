import random

random.seed(1)
print(random.sample(range(10**9), 3), random.sample(range(30), 4), random.sample("abc", 2))
print(random.sample(["r", "g", "b"], counts=[2, 1, 3], k=4))
