"""Exception groups, and what `except*` asks of them."""


class BaseExceptionGroup(BaseException):
    def __new__(cls, message, exceptions):
        if cls is BaseExceptionGroup and isinstance(exceptions, (list, tuple)):
            if all(isinstance(each, Exception) for each in exceptions):
                return super().__new__(ExceptionGroup, message, exceptions)
        return super().__new__(cls, message, exceptions)

    def __init__(self, message, exceptions):
        if not isinstance(message, str):
            raise TypeError(f"argument 1 must be str, not {type(message).__name__}")
        if not isinstance(exceptions, (list, tuple)):
            raise TypeError("second argument (exceptions) must be a sequence")
        if len(exceptions) == 0:
            raise ValueError("second argument (exceptions) must be a non-empty sequence")
        for index, each in enumerate(exceptions):
            if not isinstance(each, BaseException):
                raise ValueError(f"Item {index} of second argument (exceptions) is not an exception")
        if isinstance(self, Exception):
            for each in exceptions:
                if not isinstance(each, Exception):
                    if type(self) is ExceptionGroup:
                        raise TypeError("Cannot nest BaseExceptions in an ExceptionGroup")
                    raise TypeError(f"Cannot nest BaseExceptions in '{type(self).__name__}'")
        super().__init__(message, exceptions)
        self.message = message
        self.exceptions = tuple(exceptions)

    def __str__(self):
        count = len(self.exceptions)
        return f"{self.message} ({count} sub-exception{'s' if count != 1 else ''})"

    def derive(self, excs, /):
        for each in excs:
            if not isinstance(each, Exception):
                return BaseExceptionGroup(self.message, excs)
        return ExceptionGroup(self.message, excs)

    def subgroup(self, condition, /):
        return _split(self, _matcher(condition))[0]

    def split(self, condition, /):
        return _split(self, _matcher(condition))


class ExceptionGroup(BaseExceptionGroup, Exception):
    pass


def _matcher(condition):
    if isinstance(condition, (type, tuple)):
        return lambda error: isinstance(error, condition)
    if not callable(condition):
        raise TypeError("expected a function, exception type or tuple of exception types")
    return condition


def _derived(group, parts):
    if not parts:
        return None
    made = group.derive(parts)
    made.with_traceback(group.__traceback__)
    return made


def _split(group, matches):
    if matches(group):
        return group, None
    matching = []
    rest = []
    for each in group.exceptions:
        if isinstance(each, BaseExceptionGroup):
            inside, outside = _split(each, matches)
            if inside is not None:
                matching.append(inside)
            if outside is not None:
                rest.append(outside)
        elif matches(each):
            matching.append(each)
        else:
            rest.append(each)
    return _derived(group, matching), _derived(group, rest)


class Handling:
    """One exception on its way through the `except*` clauses of a `try`."""

    def __init__(self, error):
        self.error = error
        self.rest = error
        self.current = None
        self.raised = []
        self.again = []

    def match(self, types):
        for each in types if isinstance(types, tuple) else (types,):
            if issubclass(each, BaseExceptionGroup):
                raise TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.")
        self.current = None
        rest = self.rest
        if rest is None:
            return False
        if isinstance(rest, BaseExceptionGroup):
            self.current, self.rest = rest.split(types)
        elif isinstance(rest, types):
            self.rest = None
            self.current = ExceptionGroup("", (rest,)) if isinstance(rest, Exception) else BaseExceptionGroup("", (rest,))
        return self.current is not None

    def failed(self, error):
        """A clause ended by an exception: a new one, or what it handled."""
        if error is self.current:
            self.again.append(error)
        else:
            self.raised.append(error)

    def pending(self):
        """What is left to be raised behind the clauses, or None."""
        error = self.error
        if not isinstance(error, BaseExceptionGroup):
            for each in self.raised + self.again:
                return each
            return self.rest
        if self.rest is error:
            return error
        kept = []
        for group in self.again + [self.rest]:
            _leaves(group, kept)
        left = _split(error, lambda each: _among(each, kept))[0] if kept else None
        if not self.raised:
            return left
        parts = self.raised + [left] if left is not None else self.raised
        for each in parts:
            if not isinstance(each, Exception):
                return BaseExceptionGroup("", parts)
        return ExceptionGroup("", parts)


def _leaves(error, found):
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            _leaves(each, found)
    elif error is not None:
        found.append(error)


def _among(error, errors):
    for each in errors:
        if each is error:
            return True
    return False
