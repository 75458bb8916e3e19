from itertools import chain
import itertools
print(list(chain.from_iterable([[1, 2], [3]])))
print(list(itertools.chain.from_iterable(["ab", "c"])))
