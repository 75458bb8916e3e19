from protos import Sized2, Runner
import protos
class A:
    def run(self): return 1
class B:
    pass
for o in (A(), B(), 3):
    print(isinstance(o, Runner), isinstance(o, protos.Runner))
try:
    print(isinstance(A(), Sized2))
except TypeError as e:
    print(e)
