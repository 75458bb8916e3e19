# Attributes that an object certainly does not have; asking hasattr() first is no mistake.
class Sensor:
    def __init__(self): self.value = 1
    def read(self): return self.value
s = Sensor()
try:
    s.raed()
except AttributeError as e: print(e)
try:
    print(s.valeu)
except AttributeError as e: print(e)
xs = [1]
try: xs.apend(2)
except AttributeError as e: print(e)
try: "a".uper()
except AttributeError as e: print(e)
try: (5).foo
except AttributeError as e: print(e)
def f(x): return x.strip()
f("a")
try: f(3)
except AttributeError as e: print(e)
if hasattr(s, "zip"): s.zip()
