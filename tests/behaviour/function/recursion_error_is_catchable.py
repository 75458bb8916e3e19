# targets: host
def endless(n):
    return endless(n + 1) + 1


try:
    endless(0)
except RecursionError as error:
    print(type(error).__name__, isinstance(error, RuntimeError))
print("still running")
