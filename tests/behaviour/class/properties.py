class Temperature:
    def __init__(self, celsius):
        self.celsius = celsius

    @property
    def celsius(self):
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._celsius = value

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self.celsius = (value - 32) * 5 / 9

    @celsius.deleter
    def celsius(self):
        print("deleted")
        self._celsius = 0


t = Temperature(20)
print(t.celsius, t.fahrenheit)
t.fahrenheit = 212
print(t.celsius)
t.celsius += 1
print(t.celsius)
try:
    t.celsius = -300
except ValueError as error:
    print(error)
del t.celsius
print(t.celsius)


class Fixed:
    @property
    def value(self):
        return 1


try:
    Fixed().value = 2
except AttributeError as error:
    print(error)
