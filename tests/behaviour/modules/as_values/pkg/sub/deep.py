from ..util import helper
from .. import util
from . import O
import pkg.core as c
def go():
    return helper(O), util.OFFSET, c.VERSION, __name__
