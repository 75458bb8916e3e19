class Duck:
    def speak(self):
        return "quack"

    size = 1


class Robot:
    def __init__(self, size):
        self.size = size

    def speak(self):
        return 42


class Parrot(Duck):
    def speak(self):
        return super().speak() + "!", self.size


def interview(thing):
    return thing.speak(), thing.size


print([interview(t) for t in (Duck(), Robot(2.5), Parrot(), Robot("xl"))])
for thing in (Duck(), 5, "text", None):
    try:
        print(interview(thing))
    except AttributeError as error:
        print(error)
