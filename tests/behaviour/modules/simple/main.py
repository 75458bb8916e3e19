# A module beside the program: functions, constants, classes and state.
import geometry
from geometry import Square, area_of
from geometry import PI as PIE

print(geometry.PI, PIE, area_of(2), geometry.area_of(3), Square(4).area(), geometry.Square is Square)
geometry.calls += 10
print(geometry.calls, area_of(1), geometry.calls)
geometry.PI = 3
print(geometry.PI, PIE, area_of(1))
try:
    geometry.missing
except AttributeError as error:
    print(error)
