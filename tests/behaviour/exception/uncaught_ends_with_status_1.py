print("before")


def fail():
    raise ValueError("not caught")


try:
    fail()
finally:
    print("finally")
print("never")
