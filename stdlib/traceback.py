# `traceback`: the texts of exceptions, and of the places that they came through.
import _handled
import _traceback_text
import sys


# The exception may be given alone, or behind its class.
def format_exception_only(exc, /, value=NotImplemented):
    error = exc if value is NotImplemented else value
    if error is None:
        return ["NoneType: None\n"]
    return [_traceback_text.only(error)]


# The traceback of one exception, and what comes before it in the chain; `tb` in place of its own where it is given.
def _lines(error, tb, limit, chain):
    lines = []
    if chain:
        earlier = error.__cause__
        if earlier is not None:
            lines += _lines(earlier, earlier.__traceback__, limit, True)
            lines.append("\nThe above exception was the direct cause of the following exception:\n\n")
        elif error.__context__ is not None and not error.__suppress_context__:
            earlier = error.__context__
            lines += _lines(earlier, earlier.__traceback__, limit, True)
            lines.append("\nDuring handling of the above exception, another exception occurred:\n\n")
    if tb is not None:
        lines.append("Traceback (most recent call last):\n")
        lines += format_tb(tb, limit)
    return lines + format_exception_only(error)


def format_exception(exc, /, value=NotImplemented, tb=NotImplemented, limit=None, chain=True):
    error = exc if value is NotImplemented else value
    if error is None:
        return ["NoneType: None\n"]
    return _lines(error, error.__traceback__ if tb is NotImplemented else tb, limit, chain)


def format_exc(limit=None, chain=True):
    error = _handled.exception()
    if error is None:
        return "NoneType: None\n"
    return "".join(_lines(error, error.__traceback__, limit, chain))


def print_exception(exc, /, value=NotImplemented, tb=NotImplemented, limit=None, file=None, chain=True):
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


class FrameSummary:
    def __init__(self, filename, lineno, name, *, line=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line
        self._text = ""

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __len__(self):
        return 4

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self[:] == other[:]
        return self[:] == other

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    def format(self):
        return format_list(self)


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


# Of `limit` places the first, or where it is negative the last.
def _within(places, limit):
    if limit is None:
        return places
    return places[:limit] if limit >= 0 else places[limit:]


def extract_tb(tb, limit=None):
    places = []
    while tb is not None:
        code = tb.tb_frame.f_code
        place = FrameSummary(code.co_filename, tb.tb_lineno, code.co_name, line=_traceback_text.line(tb))
        place._text = _traceback_text.entry(tb)
        places.append(place)
        tb = tb.tb_next
    return StackSummary(_within(places, limit))


# CPython shows a place at most three times in a row.
def _repeated(times):
    more = times - 3
    return f"  [Previous line repeated {more} more time{'' if more == 1 else 's'}]\n"


def format_list(extracted_list):
    texts = []
    last = None
    times = 0
    for place in extracted_list:
        here = (place[0], place[1], place[2])
        if here == last:
            times += 1
            if times > 3:
                continue
        else:
            if times > 3:
                texts.append(_repeated(times))
            last = here
            times = 1
        if isinstance(place, FrameSummary) and place._text:
            texts.append(place._text)
        else:
            text = f'  File "{place[0]}", line {place[1]}, in {place[2]}\n'
            if place[3]:
                text += f"    {place[3].strip()}\n"
            texts.append(text)
    if times > 3:
        texts.append(_repeated(times))
    return texts


def format_tb(tb, limit=None):
    return format_list(extract_tb(tb, limit))


def print_tb(tb, limit=None, file=None):
    (sys.stderr if file is None else file).write("".join(format_tb(tb, limit)))
