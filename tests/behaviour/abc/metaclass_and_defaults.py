import abc


class Reader(metaclass=abc.ABCMeta):
    @abc.abstractmethod
    def read(self):
        return "base"

    @classmethod
    @abc.abstractmethod
    def make(cls):
        pass

    def twice(self):
        return self.read() * 2


class Fixed(Reader):
    def read(self):
        return super().read() + "!"

    @classmethod
    def make(cls):
        return cls()


print(Fixed().twice(), Fixed.make().read(), issubclass(Fixed, Reader))
try:
    Reader()
except TypeError as error:
    print(error)


class Mixin:
    def read(self):
        return "mixed"

    @classmethod
    def make(cls):
        return cls()


class Both(Mixin, Reader):
    pass


print(Both().twice())


class NotAbc:
    @abc.abstractmethod
    def f(self):
        return 1


print(NotAbc().f())
