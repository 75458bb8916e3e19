from . import util
from .util import helper as _helper
VERSION = "1.2"
class Engine:
    def __init__(self, n):
        self.n = n
    def run(self):
        return _helper(self.n) + util.OFFSET
