# `contextlib`.
import io
import sys


class _GeneratorContextManager:
    def __init__(self, make):
        self._make = make
        self._is_entered = False
        self.gen = make()

    def __enter__(self):
        if self._is_entered:
            raise AttributeError("'_GeneratorContextManager' object has no attribute 'args'")
        self._is_entered = True
        for value in self.gen:
            return value
        raise RuntimeError("generator didn't yield")

    def __exit__(self, typ, value, traceback):
        if value is None:
            for _ in self.gen:
                raise RuntimeError("generator didn't stop")
            return False
        try:
            self.gen.throw(value)
        except StopIteration as stop:
            return stop is not value
        except RuntimeError as error:
            if error is value:
                return False
            if isinstance(value, StopIteration) and error.__cause__ is value:
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            return False
        raise RuntimeError("generator didn't stop after throw()")

    # As a decorator: each call has a generator of its own.
    def __call__(self, func):
        def inner(*args, **kwds):
            with _GeneratorContextManager(self._make):
                return func(*args, **kwds)

        return inner


def contextmanager(func):
    def helper(*args, **kwds):
        return _GeneratorContextManager(lambda: func(*args, **kwds))

    return helper


class _AsyncGeneratorContextManager:
    def __init__(self, make):
        self._make = make
        self.gen = make()

    async def __aenter__(self):
        async for value in self.gen:
            return value
        raise RuntimeError("generator didn't yield")

    async def __aexit__(self, typ, value, traceback):
        if value is None:
            async for _ in self.gen:
                raise RuntimeError("generator didn't stop")
            return False
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as stop:
            return stop is not value
        except RuntimeError as error:
            if error is value:
                return False
            if isinstance(value, (StopIteration, StopAsyncIteration)) and error.__cause__ is value:
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            return False
        raise RuntimeError("generator didn't stop after athrow()")

    def __call__(self, func):
        async def inner(*args, **kwds):
            async with _AsyncGeneratorContextManager(self._make):
                return await func(*args, **kwds)

        return inner


def asynccontextmanager(func):
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(lambda: func(*args, **kwds))

    return helper


class AbstractContextManager:
    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        return None


class AbstractAsyncContextManager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc_value, traceback):
        return None


class ContextDecorator:
    def __call__(self, func):
        def inner(*args, **kwds):
            with self:
                return func(*args, **kwds)

        return inner


class closing:
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing:
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class suppress:
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class nullcontext:
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


def _class_of(thing):
    name = repr(type(thing))[8:-2]
    return name if "." in name else "builtins." + name


class ExitStack:
    def __init__(self):
        self._exit_callbacks = []

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        pending = exc_value
        was_swallowed = False
        while self._exit_callbacks:
            callback = self._exit_callbacks.pop()
            try:
                if pending is None:
                    callback(None, None, None)
                elif callback(type(pending), pending, pending.__traceback__):
                    was_swallowed = True
                    pending = None
            except BaseException as error:
                pending = error
        if pending is not None and pending is not exc_value:
            raise pending
        return was_swallowed and pending is None

    def enter_context(self, cm):
        if not hasattr(cm, "__enter__"):
            raise TypeError(f"'{_class_of(cm)}' object does not support the context manager protocol")
        if not hasattr(cm, "__exit__"):
            raise TypeError(
                f"'{_class_of(cm)}' object does not support the context manager protocol (missed __exit__ method)"
            )
        result = cm.__enter__()
        self._exit_callbacks.append(cm.__exit__)
        return result

    def push(self, exit):
        if hasattr(exit, "__exit__"):
            self._exit_callbacks.append(exit.__exit__)
        else:
            self._exit_callbacks.append(exit)
        return exit

    def callback(self, callback, /, *args, **kwds):
        def call(exc_type, exc_value, traceback):
            callback(*args, **kwds)
            return False

        self._exit_callbacks.append(call)
        return callback

    def pop_all(self):
        new = ExitStack()
        new._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = []
        return new

    def close(self):
        self.__exit__(None, None, None)


class AsyncExitStack:
    def __init__(self):
        self._exit_callbacks = []

    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc_value, traceback):
        pending = exc_value
        was_swallowed = False
        while self._exit_callbacks:
            is_awaited, callback = self._exit_callbacks.pop()
            try:
                if pending is None:
                    swallows = callback(None, None, None)
                else:
                    swallows = callback(type(pending), pending, pending.__traceback__)
                if is_awaited:
                    swallows = await swallows
                if swallows and pending is not None:
                    was_swallowed = True
                    pending = None
            except BaseException as error:
                pending = error
        if pending is not None and pending is not exc_value:
            raise pending
        return was_swallowed and pending is None

    def enter_context(self, cm):
        result = cm.__enter__()
        self._exit_callbacks.append((False, cm.__exit__))
        return result

    async def enter_async_context(self, cm):
        result = await cm.__aenter__()
        self._exit_callbacks.append((True, cm.__aexit__))
        return result

    def push_async_callback(self, callback, /, *args, **kwds):
        async def call(exc_type, exc_value, traceback):
            await callback(*args, **kwds)
            return False

        self._exit_callbacks.append((True, call))
        return callback

    def callback(self, callback, /, *args, **kwds):
        def call(exc_type, exc_value, traceback):
            callback(*args, **kwds)
            return False

        self._exit_callbacks.append((False, call))
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)


# What is printed meanwhile is kept, and given to the target when the block ends or when io.StringIO is asked for it.
class _Redirection:
    def __init__(self, new_target):
        self._target = new_target

    def _start(self, targets, is_error):
        _give(targets, is_error)
        if targets and isinstance(targets[-1], io.StringIO):
            targets[-1]._console = -1
        sys._begin_capture(is_error)
        targets.append(self._target)
        if isinstance(self._target, io.StringIO):
            self._target._console = is_error
        return self._target

    def _stop(self, targets, is_error):
        _give(targets, is_error)
        targets.pop()
        if isinstance(self._target, io.StringIO):
            self._target._console = -1
        if targets and isinstance(targets[-1], io.StringIO):
            targets[-1]._console = is_error
        sys._end_capture(is_error)


_outputs = []
_errors = []


def _give(targets, is_error):
    if targets:
        text = sys._captured(is_error)
        if text:
            targets[-1].write(text)


class redirect_stdout(_Redirection):
    def __enter__(self):
        return self._start(_outputs, 0)

    def __exit__(self, exctype, excinst, exctb):
        self._stop(_outputs, 0)


class redirect_stderr(_Redirection):
    def __enter__(self):
        return self._start(_errors, 1)

    def __exit__(self, exctype, excinst, exctb):
        self._stop(_errors, 1)
