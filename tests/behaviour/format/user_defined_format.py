class Angle:
    def __init__(self, degrees):
        self.degrees = degrees

    def __format__(self, spec):
        if spec == "r":
            return f"{self.degrees / 180:.2f}pi"
        return format(self.degrees, spec) + "deg"

    def __str__(self):
        return "angle"

    def __repr__(self):
        return "Angle()"


a = Angle(90)
print(f"{a} {a:r} {a:6.1f} {a!s} {a!r:>10}", "{:r} {}".format(a, a), format(a, "d"), "%s" % a, str(a), [a])
