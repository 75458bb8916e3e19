# A package with submodules, relative imports and names that its __init__ passes on.
import shapes
import shapes.solid
from shapes import flat, unit
from shapes.solid import volume
from shapes.deep.inner import where

print(shapes.unit, unit, flat.area(3), shapes.flat.area(2), volume(2), shapes.solid.volume(1), where())
print(shapes.__name__, flat.__name__, shapes.deep.inner.__name__)
