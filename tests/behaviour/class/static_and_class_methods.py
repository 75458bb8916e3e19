class Date:
    made = 0

    def __init__(self, year, day):
        self.year, self.day = year, day
        type(self).made += 1

    @classmethod
    def parse(cls, text):
        year, day = text.split("-")
        return cls(int(year), int(day))

    @staticmethod
    def leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    def days(self):
        return 366 if self.leap(self.year) else 365

    @classmethod
    def who(cls):
        return cls.__name__


class Holiday(Date):
    pass


d = Date.parse("2024-60")
h = Holiday.parse("1900-1")
print(d.year, d.day, d.days(), h.days(), type(h).__name__, Date.leap(2000), d.leap(1900), Date.made, Holiday.made, h.who(), Date.who())
