import types


def function():
    pass


def generator():
    yield


async def coroutine():
    pass


async def asynchronous():
    yield


class Box:
    def method(self):
        pass

    @classmethod
    def make(cls):
        pass


waiting = coroutine()
values = [function, generator(), waiting, asynchronous(), Box().method, Box.make, len, types, Box, lambda: 0, None, 5]
kinds = (types.FunctionType, types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType, types.MethodType,
         types.BuiltinFunctionType, types.ModuleType, types.LambdaType, types.NoneType)
for value in values:
    print(isinstance(value, types.FunctionType), isinstance(value, types.GeneratorType),
          isinstance(value, types.CoroutineType), isinstance(value, types.AsyncGeneratorType),
          isinstance(value, types.MethodType), isinstance(value, types.BuiltinFunctionType),
          isinstance(value, types.ModuleType), isinstance(value, types.LambdaType), isinstance(value, types.NoneType))
waiting.close()
print(type(function) is types.FunctionType, isinstance(function, (types.FunctionType, types.MethodType)))
