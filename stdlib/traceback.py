# `traceback`: the texts of exceptions. What tracebacks consist of is not kept as objects.
import _handled
import _traceback_text
import sys


# The exception may be given alone, or behind its class.
def format_exception_only(exc, /, value=NotImplemented):
    error = exc if value is NotImplemented else value
    if error is None:
        return ["NoneType: None\n"]
    return [_traceback_text.only(error)]


def format_exception(exc, /, value=NotImplemented, tb=None, limit=None, chain=True):
    error = exc if value is NotImplemented else value
    if error is None:
        return ["NoneType: None\n"]
    return _traceback_text.whole(error, chain).splitlines(keepends=True)


def format_exc(limit=None, chain=True):
    error = _handled.exception()
    if error is None:
        return "NoneType: None\n"
    return _traceback_text.whole(error, chain)


def print_exception(exc, /, value=NotImplemented, tb=None, limit=None, file=None, chain=True):
    text = "".join(format_exception(exc, value, tb, limit, chain))
    if file is None:
        sys.stderr.write(text)
    else:
        file.write(text)


def print_exc(limit=None, file=None, chain=True):
    text = format_exc(limit, chain)
    if file is None:
        sys.stderr.write(text)
    else:
        file.write(text)
