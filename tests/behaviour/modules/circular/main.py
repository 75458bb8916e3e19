# Two modules that import each other: each sees what the other has so far.
import ping

print(ping.rally(4))
