# also on: microbit
# Recursion without end is a RecursionError, before anything is overwritten, as often as one likes.
def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)

class Node:
    def __init__(self, value, child):
        self.value = value
        self.child = child
    def __eq__(self, other):
        return self.value == other.value and self.child == other.child
    def __repr__(self):
        return "Node(" + repr(self.child) + ")"

def numbers(n):
    if n > 0:
        yield n
        yield from numbers(n - 1)

def attempt(name, function):
    try:
        print(name, function())
    except RecursionError as error:
        print(name, type(error).__name__)

def endless(n):
    return endless(n + 1) + 1

class Loop:
    def __repr__(self):
        return repr(self)
    def __len__(self):
        return len(self)

def even(n):
    return odd(n + 1)
def odd(n):
    return even(n + 1)

def with_finally(n):
    try:
        return with_finally(n + 1) + [n]
    finally:
        counts[0] += 1

counts = [0]
attempt("endless", lambda: endless(0))
attempt("even", lambda: even(0))
attempt("repr", lambda: repr(Loop()))
attempt("len", lambda: len(Loop()))
attempt("finally", lambda: with_finally(0))
print(counts[0] > 3)
f = lambda n: f(n + 1)
attempt("lambda", lambda: f(0))
print("again", deep(10))
for i in range(5):
    attempt("endless", lambda: endless(0))
print("end")
