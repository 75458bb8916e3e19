class SensorError(Exception):
    """Base of all."""


class OutOfRange(SensorError):
    def __init__(self, value, low, high):
        super().__init__(f"{value} is not in {low}..{high}")
        self.value = value
        self.limits = (low, high)


class Disconnected(SensorError):
    code = 7

    def __str__(self):
        return "disconnected, code " + str(self.code)


class Silent(SensorError):
    pass


def read(value):
    if value is None:
        raise Disconnected
    if value == "":
        raise Silent()
    if not 0 <= value <= 100:
        raise OutOfRange(value, 0, 100)
    return value


for value in (50, -1, None, 1000, "", 2**40):
    try:
        print("ok", read(value))
    except OutOfRange as error:
        print(error, error.value, error.limits, error.args)
    except SensorError as error:
        print(type(error).__name__, "[" + str(error) + "]", repr(error))
