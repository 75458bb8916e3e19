from .sub.deep import value
from . import sub
def work(n):
    return n * value
