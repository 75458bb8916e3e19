print("ping starts")
import pong

name = "ping"


def rally(n):
    return [name] + pong.rally(n - 1) if n else []


print("ping ends")
