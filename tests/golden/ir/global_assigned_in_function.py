def setup():
    global led
    led = 5


def loop():
    return led


setup()
print(loop())
