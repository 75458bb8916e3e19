# `open`: the host's files as texts and as bytes.
#
#   TextIOWrapper      decodes and encodes, makes lines; reads the rest of the file at once, and keeps what was not asked for
#   Buffered…, FileIO  bytes; `_ahead` was read and not asked for: the file's own position lies behind it
#
# What is written goes to the file at once, so that nothing is lost when nobody closes it.
import _files
from io import BufferedIOBase, TextIOBase, UnsupportedOperation

_CHUNK = 65536


def _check_system(name=None):
    code = _files.failed()
    if code:
        if name is None:
            raise OSError(code, _files.text_of(code))
        raise OSError(code, _files.text_of(code), name)


class _File(BufferedIOBase):
    def __init__(self, descriptor, name, mode, reads, writes, closes):
        self._descriptor = descriptor
        self.name = name
        self.mode = mode
        self._reads = reads
        self._writes = writes
        self._closes = closes
        self._ahead = b""
        self.closed = False

    @property
    def raw(self):
        return self

    def __repr__(self):
        return f"<_io.{type(self).__name__} name={self.name!r}>"

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def _check_asked(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _check_read(self, what):
        if not self._reads:
            raise UnsupportedOperation("read")
        if self.closed:
            raise ValueError(f"{what} of closed file")

    def _take(self, size):
        data = self._ahead[:size]
        self._ahead = self._ahead[size:]
        return data

    # Before anything but a read: the file's own position is where the program thinks it is.
    def _forget(self):
        if self._ahead:
            _files.seek(self._descriptor, -len(self._ahead), 1)
            self._ahead = b""

    def read(self, size=-1, /):
        if self._reads and size is not None and not isinstance(size, int):
            raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
        self._check_read("read")
        if size is None or size == -1:
            parts = [self._take(len(self._ahead))]
            while True:
                part = _files.read(self._descriptor, _CHUNK)
                _check_system()
                if not part:
                    return b"".join(parts)
                parts.append(part)
        if size < 0:
            raise ValueError("read length must be non-negative or -1")
        while len(self._ahead) < size:
            part = _files.read(self._descriptor, max(size - len(self._ahead), 8192))
            _check_system()
            if not part:
                break
            self._ahead += part
        return self._take(size)

    def read1(self, size=-1, /):
        return self.read(8192 if size < 0 else size)

    def peek(self, size=0, /):
        self._check_read("peek")
        if not self._ahead:
            self._ahead = _files.read(self._descriptor, 8192)
            _check_system()
        return self._ahead

    def readinto(self, buffer, /):
        view = memoryview(buffer).cast("B")
        data = self.read(len(view))
        view[: len(data)] = data
        return len(data)

    def readline(self, size=-1, /):
        self._check_read("readline")
        begin = 0
        while True:
            end = self._ahead.find(b"\n", begin)
            begin = len(self._ahead)
            if end >= 0 or (size is not None and 0 <= size <= begin):
                break
            part = _files.read(self._descriptor, 8192)
            _check_system()
            if not part:
                break
            self._ahead += part
        count = len(self._ahead) if end < 0 else end + 1
        if size is not None and size >= 0:
            count = min(count, size)
        return self._take(count)

    def readlines(self, hint=-1, /):
        self._check()
        lines = []
        total = 0
        while True:
            line = self.readline()
            if not line:
                return lines
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                return lines

    def write(self, data, /):
        if not self._writes:
            raise UnsupportedOperation("write")
        if isinstance(data, (bytes, bytearray)):
            data = bytes(data)
        else:
            try:
                data = bytes(memoryview(data))
            except TypeError:
                raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None
        if self.closed:
            raise ValueError("write to closed file")
        self._forget()
        _files.write(self._descriptor, data)
        _check_system()
        return len(data)

    def writelines(self, lines, /):
        self._check()
        for line in lines:
            self.write(line)

    def seek(self, offset, whence=0, /):
        if self.closed:
            raise ValueError("seek of closed file")
        if whence not in (0, 1, 2):
            raise ValueError(f"whence value {whence} unsupported")
        self._forget()
        position = _files.seek(self._descriptor, offset, whence)
        _check_system()
        return position

    def tell(self):
        self._check_asked()
        position = _files.seek(self._descriptor, 0, 1)
        _check_system()
        return position - len(self._ahead)

    def truncate(self, size=None, /):
        if self.closed:
            raise ValueError("truncate of closed file")
        if not self._writes:
            raise UnsupportedOperation("truncate")
        self._forget()
        if size is None:
            size = self.tell()
        _files.truncate(self._descriptor, size)
        _check_system()
        return size

    def flush(self):
        if self.closed:
            raise ValueError("flush of closed file" if self._writes else "I/O operation on closed file.")

    def close(self):
        if not self.closed:
            self.closed = True
            if self._closes:
                _files.close(self._descriptor)
                _check_system()

    def detach(self):
        raise UnsupportedOperation("detach")

    def readable(self):
        if self._reads:
            self._check_asked()
        return self._reads

    def writable(self):
        if self._writes:
            self._check_asked()
        return self._writes

    def seekable(self):
        self._check_asked()
        return _files.seek(self._descriptor, 0, 1) >= 0

    def fileno(self):
        self._check_asked()
        return self._descriptor

    def isatty(self):
        self._check_asked()
        return _files.is_terminal(self._descriptor)

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        self.close()


class BufferedReader(_File):
    pass


class BufferedWriter(_File):
    pass


class BufferedRandom(_File):
    pass


class FileIO(_File):
    def __repr__(self):
        if self.closed:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self._closes}>"


class TextIOWrapper(TextIOBase):
    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline is not None and newline not in ("", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline}")
        self.buffer = buffer
        self.encoding = "utf-8" if encoding is None else encoding
        self.errors = "strict" if errors is None else errors
        "".encode(self.encoding)
        self.mode = "r"
        self.line_buffering = line_buffering
        self.write_through = write_through
        self.newlines = None
        self._translates = newline is None
        self._line_end = "\n" if newline is None else newline  # "": any
        self._written_end = "" if newline is None or newline == "\n" else newline
        self._is_telling = True
        self._forget()

    def _forget(self):
        self._data = b""  # what was read
        self._text = ""  # the same as text
        self._at = 0  # how much of it was asked for

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer.closed

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding={self.encoding!r}>"

    def _check(self):
        if self.buffer.closed:
            raise ValueError("I/O operation on closed file.")

    def _check_read(self):
        self._check()
        if not self.buffer._reads:
            raise UnsupportedOperation("not readable")

    def _decoded(self, data, errors):
        text = data.decode(self.encoding, errors)
        if self._translates and "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    # Reads on where all was asked for. Whether there is more.
    def _fill(self):
        data = self.buffer.read()
        if not data:
            return False
        text = data.decode(self.encoding, self.errors)
        if self._translates or self._line_end == "":
            self._note_newlines(text)
        if self._translates and "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        self._data = data
        self._text = text
        self._at = 0
        return True

    def _note_newlines(self, text):
        both = text.count("\r\n")
        kinds = []
        if text.count("\r") > both:
            kinds.append("\r")
        if text.count("\n") > both:
            kinds.append("\n")
        if both:
            kinds.append("\r\n")
        if len(kinds) == 1:
            self.newlines = kinds[0]
        elif kinds:
            self.newlines = tuple(kinds)

    def _has_more(self):
        return self._at < len(self._text) or self._fill()

    def read(self, size=-1, /):
        if size is not None and not isinstance(size, int):
            raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
        self._check_read()
        if not self._has_more():
            return ""
        end = len(self._text)
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        text = self._text[self._at : end]
        self._at = end
        return text

    def _line_end_from(self, start):
        text = self._text
        if self._line_end != "":
            end = text.find(self._line_end, start)
            return len(text) if end < 0 else end + len(self._line_end)
        for position in range(start, len(text)):
            if text[position] == "\n":
                return position + 1
            if text[position] == "\r":
                return position + (2 if text[position + 1 : position + 2] == "\n" else 1)
        return len(text)

    def readline(self, size=-1, /):
        self._check_read()
        if not self._has_more():
            return ""
        end = self._line_end_from(self._at)
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        line = self._text[self._at : end]
        self._at = end
        return line

    def readlines(self, hint=-1, /):
        self._check_read()
        lines = []
        total = 0
        while True:
            line = self.readline()
            if not line:
                return lines
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                return lines

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._check()
        if not self.buffer._writes:
            raise UnsupportedOperation("not writable")
        self._forget()
        count = len(text)
        if self._written_end:
            text = text.replace("\n", self._written_end)
        self.buffer.write(text.encode(self.encoding, self.errors))
        return count

    def writelines(self, lines, /):
        self._check()
        for line in lines:
            self.write(line)

    def tell(self):
        self._check()
        if not self._is_telling:
            raise OSError("telling position disabled by next() call")
        position = self.buffer.tell()
        if self._at == len(self._text):
            return position
        # The fewest bytes that make as much text as was asked for.
        low, high = 0, len(self._data)
        while low < high:
            middle = (low + high) // 2
            if len(self._decoded(self._data[:middle], "ignore" if self.errors == "strict" else self.errors)) < self._at:
                low = middle + 1
            else:
                high = middle
        if self._translates and self._data[low - 1 : low + 1] == b"\r\n":
            low += 1
        return position - len(self._data) + low

    def seek(self, cookie, whence=0, /):
        self._check()
        if whence == 1:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == 2:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
            self._forget()
            self._is_telling = True
            return self.buffer.seek(0, 2)
        elif whence != 0:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if cookie < 0:
            raise ValueError(f"negative seek position {cookie}")
        self._forget()
        self._is_telling = True
        return self.buffer.seek(cookie)

    def truncate(self, size=None, /):
        self._check()
        self._is_telling = True
        return self.buffer.truncate(size)

    def flush(self):
        self._check()
        self._is_telling = True

    def close(self):
        self.buffer.close()

    def detach(self):
        raise UnsupportedOperation("detach")

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        if encoding is not None:
            "".encode(encoding)
            self.encoding = encoding
        if errors is not None:
            self.errors = errors
        if line_buffering is not None:
            self.line_buffering = line_buffering

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return self.buffer.isatty()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        self._is_telling = False
        line = self.readline()
        if not line:
            self._is_telling = True
            raise StopIteration
        return line

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        self.close()


def _check_optional(value, name):
    if value is not None and not isinstance(value, str):
        raise TypeError(f"open() argument '{name}' must be str or None, not {type(value).__name__}")


# "b" and "t" left out; ValueError where it is no mode.
def _kind_of(mode):
    kind = ""
    for letter in mode:
        if letter not in "rwaxbt+" or mode.count(letter) > 1:
            raise ValueError(f"invalid mode: {mode!r}")
        if letter in "rwax":
            kind += letter
    if "b" in mode and "t" in mode:
        raise ValueError("can't have text and binary mode at once")
    if len(kind) > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    return kind


def _descriptor_of(file, kind, plus, closefd):
    if kind == "":
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
    if isinstance(file, int):
        if file < 0:
            raise ValueError("negative file descriptor")
        code = _files.check(file)
        if code:
            raise OSError(code, _files.text_of(code))
        return file
    if not closefd:
        raise ValueError("Cannot use closefd=False with file name")
    path = file.encode("utf-8", "surrogateescape") if isinstance(file, str) else file
    if b"\0" in path:
        raise ValueError("embedded null byte")
    descriptor = _files.open_file(path, kind, plus)
    if descriptor < 0:
        raise OSError(-descriptor, _files.text_of(-descriptor), file)
    return descriptor


def _path_of(file, buffering):
    if not isinstance(buffering, int):
        raise TypeError(f"'{type(buffering).__name__}' object cannot be interpreted as an integer")
    if not isinstance(file, (str, bytes, int)):
        if not hasattr(file, "__fspath__"):
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type(file).__name__}")
        file = file.__fspath__()
    return file


# `open` where the mode is known when the program is compiled, and has a "b".
def open_binary(file, mode, buffering=-1, encoding=None, errors=None, newline=None, closefd=True):
    file = _path_of(file, buffering)
    kind = _kind_of(mode)
    for value, name in ((encoding, "an encoding"), (errors, "an errors"), (newline, "a newline")):
        if value is not None:
            raise ValueError(f"binary mode doesn't take {name} argument")
    plus = "+" in mode
    descriptor = _descriptor_of(file, kind, plus, closefd)
    reads = plus or kind == "r"
    writes = plus or kind != "r"
    own = ("rb+" if kind in "rw" else kind + "b+") if plus else kind + "b"
    if buffering == 0:
        return FileIO(descriptor, file, own, reads, writes, closefd)
    if plus:
        return BufferedRandom(descriptor, file, own, reads, writes, closefd)
    if reads:
        return BufferedReader(descriptor, file, own, reads, writes, closefd)
    return BufferedWriter(descriptor, file, own, reads, writes, closefd)


# `open` where it is known to have none.
def open_text(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True):
    file = _path_of(file, buffering)
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    _check_optional(encoding, "encoding")
    _check_optional(errors, "errors")
    _check_optional(newline, "newline")
    kind = _kind_of(mode)
    plus = "+" in mode
    descriptor = _descriptor_of(file, kind, plus, closefd)
    reads = plus or kind == "r"
    writes = plus or kind != "r"
    try:
        if buffering == 0:
            raise ValueError("can't have unbuffered text I/O")
        made = TextIOWrapper(_File(descriptor, file, "", reads, writes, closefd), encoding, errors, newline, buffering == 1)
    except (ValueError, LookupError):
        if closefd:
            _files.close(descriptor)
        raise
    made.mode = mode
    return made


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True):
    if isinstance(mode, str) and "b" in mode and "t" not in mode:
        return open_binary(file, mode, buffering, encoding, errors, newline, closefd)
    return open_text(file, mode, buffering, encoding, errors, newline, closefd)
