print("sub init")
from ..util import OFFSET as O
