UNITS = {"m": 1, "km": 1000, "cm": 0.01, "in": 0.0254, "mile": 1609.344}


def convert(amount, source, target):
    try:
        return amount * UNITS[source] / UNITS[target]
    except KeyError as error:
        raise ValueError(f"unknown unit {error.args[0]!r}") from None


for request in ("5 km in m", "12 in in cm", "1 mile in km", "3 parsec in m", "x km in m", "1 km m", "10 m in in"):
    try:
        amount, source, _, target = request.split()
        print(f"{request:<16} = {convert(float(amount), source, target):>12,.4f} {target}")
    except ValueError as error:
        print(f"{request:<16} ! {error}")
