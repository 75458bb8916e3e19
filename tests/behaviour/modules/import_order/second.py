print("second starts")
import first

seen = [first.value]
first.value += 1
print("second ends")
