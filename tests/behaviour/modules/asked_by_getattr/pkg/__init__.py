"""Package doc."""
from . import helper
from .sub import deep
from .helper import work
CONST = "const"
counter = 0
def bump():
    global counter
    counter += 1
def get():
    return counter
