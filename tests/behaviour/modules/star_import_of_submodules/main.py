# `import *` brings what `__all__` names, submodules that the package has imported from included.
from shapes import *

print(circle.AREA, square.side, SIZE, shapes_of(2))
try:
    hidden
except NameError as error:
    print(error)
