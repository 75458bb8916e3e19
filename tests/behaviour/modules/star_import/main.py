# `from ... import *` takes __all__, or everything without a leading underscore.
count = "mine"
from listed import *
from unlisted import *

print(visible(), count, other)
try:
    _hidden
except NameError as error:
    print(error)
try:
    not_listed
except NameError as error:
    print(error)
