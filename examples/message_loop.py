# Builds a new string in every round: the memory of the old ones is used again.
import sys

rounds = 10000
if len(sys.argv) > 1:
    rounds = int(sys.argv[1])

v = 0
while rounds > 0:
    message = "Sensor: "
    message += str(v)
    message += " mV"
    if rounds % 1000 == 0:
        print(message)
    v = (v + 37) % 3300
    rounds -= 1
print("done:", message)
