print("pong starts")
import ping

print("pong sees", hasattr(ping, "name"))
name = "pong"


def rally(n):
    return [name] + ping.rally(n - 1) if n else []


print("pong ends")
