from .. import sub as parent
from ..sub import exported
value = 7
def get_value():
    return value
