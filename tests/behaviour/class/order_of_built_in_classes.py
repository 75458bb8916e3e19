# __mro__, __bases__ and __base__ of built-in classes.
print(KeyError.__mro__)
print(KeyError.__bases__, KeyError.__base__, KeyError.__name__)
print(bool.__mro__, int.__bases__, bool.__base__)
print(BaseException.__mro__, Exception.__bases__)
print(object.__bases__, object.__mro__, list.__mro__)
print([cls.__name__ for cls in FileNotFoundError.__mro__])
print(LookupError in IndexError.__mro__, ValueError in IndexError.__mro__)


class Mine(ValueError):
    pass


print([cls.__name__ for cls in Mine.__mro__], Mine.__base__.__mro__[1])
