# The exception that is being handled, for `sys.exc_info()` and `traceback`.


def exception():
    try:
        raise
    except RuntimeError as error:
        if error.args == ("No active exception to reraise",):
            return None
        return error
    except BaseException as error:
        return error


def exc_info():
    error = exception()
    if error is None:
        return (None, None, None)
    return (type(error), error, error.__traceback__)
