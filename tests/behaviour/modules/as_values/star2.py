alpha = "a"
_beta = "b"
def gamma(): return alpha
import math
