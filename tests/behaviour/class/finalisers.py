class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    r = R(1)
    print("in f")
f()
x = R(2)
del x
print("after del")
y = R(3)
y = R(4)
print("re")
y = None
print("none")
lst = [R(5), R(6)]
lst.pop()
print("popped")
del lst[0]
print("deleted")
d = {"a": R(7)}
del d["a"]
print("d")
R(8)
print("temp")
class H:
    def __init__(self): self.r = R(9)
h = H()
h.r = None
print("field")
h.r = R(10)
h = None
print("owner")
z = R(11)
print("end")
