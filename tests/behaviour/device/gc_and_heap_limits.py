# gc.threshold() and micropython.heap_lock() as MicroPython means them.
# also on: microbit
import gc
import sys

import micropython

used_before = micropython.stack_use()
print(gc.threshold())
gc.threshold(1500)
print(gc.threshold())
before = gc.stats()[3]
for i in range(300):
    text = "number " + str(i) + str([i] * 10)
print(gc.stats()[3] - before > 5)
gc.threshold(-1)
print(gc.threshold())
print(micropython.heap_lock(), micropython.heap_locked())
try:
    text = "number " + str(used_before)
    # CPython cannot lock its heap.
    print("locked" if sys.implementation.name == "cpython" else text)
except MemoryError:
    print("locked")
print(micropython.heap_lock(), micropython.heap_unlock(), micropython.heap_unlock(), micropython.heap_locked())
big = [i for i in range(100)]
print(len(big))
used = micropython.stack_use()
print(0 < used < 100000)
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled(), micropython.opt_level())
micropython.alloc_emergency_exception_buf(100)
allocated, free, peak, collections, largest = gc.stats()
print(0 < allocated <= peak, 0 < largest <= free, collections > 0)
def tell(text):
    print(text)




def tell(text):
    print(text)


print(micropython.schedule(tell, "scheduled"))
micropython.schedule(lambda x: print(x + 1), 3)
