# `io`: texts and bytes as files.
import sys

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    pass


class TextIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class RawIOBase(IOBase):
    pass


class StringIO(TextIOBase):
    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        if newline is not None and newline not in ("", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self._text = ""
        self._newline = newline
        if initial_value:
            self._text = self._translated(initial_value)
        self._position = 0
        self._console = -1  # 0, 1: what is printed goes here (contextlib.redirect_stdout)
        self.closed = False

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    # What is kept of a text that is written: None makes all ends of lines "\n", "\r" and "\r\n" stand for "\n".
    def _translated(self, text):
        if self._newline is None:
            return text.replace("\r\n", "\n").replace("\r", "\n")
        if len(self._newline) > 0 and self._newline != "\n":
            return text.replace("\n", self._newline)
        return text

    def getvalue(self):
        self._check()
        if self._console >= 0:
            self.write(sys._captured(self._console))
        return self._text

    def read(self, size=-1, /):
        self._check()
        if size is not None and not isinstance(size, int):
            raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
        start = self._position
        end = len(self._text)
        if size is not None and size >= 0:
            end = min(end, start + size)
        if start >= end:
            return ""
        self._position = end
        return self._text[start:end]

    def readline(self, size=-1, /):
        self._check()
        start = self._position
        end = len(self._text)
        if start >= end:
            return ""
        if self._newline == "":
            end = self._end_of_any_line(start)
        else:
            mark = "\n" if self._newline is None else self._newline
            newline = self._text.find(mark, start)
            if newline >= 0:
                end = newline + len(mark)
        if size is not None and size >= 0:
            end = min(end, start + size)
        self._position = end
        return self._text[start:end]

    def _end_of_any_line(self, start):
        for position in range(start, len(self._text)):
            character = self._text[position]
            if character == "\n":
                return position + 1
            if character == "\r":
                return position + (2 if self._text[position + 1 : position + 2] == "\n" else 1)
        return len(self._text)

    def readlines(self, hint=-1, /):
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

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        given = len(s)
        if self._newline != "\n":
            s = self._translated(s)
        length = len(self._text)
        start = self._position
        if start == length:
            self._text += s
        elif start > length:
            self._text += "\0" * (start - length) + s
        elif s:
            self._text = self._text[:start] + s + self._text[start + len(s) :]
        self._position = start + len(s)
        return given

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def seek(self, pos, whence=0, /):
        self._check()
        if whence == 0:
            if pos < 0:
                raise ValueError(f"Negative seek position {pos}")
            self._position = pos
        elif whence == 1 or whence == 2:
            if pos != 0:
                raise OSError("Can't do nonzero cur-relative seeks")
            if whence == 2:
                self._position = len(self._text)
        else:
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        return self._position

    def tell(self):
        self._check()
        return self._position

    def truncate(self, pos=None, /):
        self._check()
        size = self._position if pos is None else pos
        if size < 0:
            raise ValueError(f"Negative size value {size}")
        self._text = self._text[:size]
        return size

    def flush(self):
        self._check()

    def close(self):
        self.closed = True

    def readable(self):
        self._check()
        return True

    def writable(self):
        self._check()
        return True

    def seekable(self):
        self._check()
        return True

    def isatty(self):
        self._check()
        return False

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def detach(self):
        raise UnsupportedOperation("detach")

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


class BytesIO(BufferedIOBase):
    def __init__(self, initial_bytes=b""):
        self._data = bytearray(initial_bytes)
        self._position = 0
        self.closed = False

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def getvalue(self):
        self._check()
        return bytes(self._data)

    def getbuffer(self):
        self._check()
        return memoryview(self._data)

    def read(self, size=-1, /):
        self._check()
        if size is not None and not isinstance(size, int):
            raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
        start = self._position
        end = len(self._data)
        if size is not None and size >= 0:
            end = min(end, start + size)
        if start >= end:
            return b""
        self._position = end
        return bytes(self._data[start:end])

    def read1(self, size=-1, /):
        return self.read(size)

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        for position, byte in enumerate(data):
            buffer[position] = byte
        return len(data)

    def readline(self, size=-1, /):
        self._check()
        start = self._position
        end = len(self._data)
        if start >= end:
            return b""
        newline = self._data.find(b"\n", start)
        if newline >= 0:
            end = newline + 1
        if size is not None and size >= 0:
            end = min(end, start + size)
        self._position = end
        return bytes(self._data[start:end])

    def readlines(self, hint=-1, /):
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

    def write(self, b, /):
        self._check()
        if not isinstance(b, (bytes, bytearray, memoryview)):
            try:
                b = memoryview(b)
            except TypeError:
                raise TypeError(f"a bytes-like object is required, not '{type(b).__name__}'") from None
        start = self._position
        missing = start - len(self._data)
        if missing > 0:
            self._data.extend(bytes(missing))
        self._data[start : start + len(b)] = b
        self._position = start + len(b)
        return len(b)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def seek(self, pos, whence=0, /):
        self._check()
        if whence == 0:
            if pos < 0:
                raise ValueError(f"negative seek value {pos}")
            self._position = pos
        elif whence == 1:
            self._position = max(self._position + pos, 0)
        elif whence == 2:
            self._position = max(len(self._data) + pos, 0)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        return self._position

    def tell(self):
        self._check()
        return self._position

    def truncate(self, size=None, /):
        self._check()
        length = self._position if size is None else size
        if length < 0:
            raise ValueError(f"negative size value {length}")
        del self._data[length:]
        return length

    def flush(self):
        self._check()

    def close(self):
        self.closed = True

    def readable(self):
        self._check()
        return True

    def writable(self):
        self._check()
        return True

    def seekable(self):
        self._check()
        return True

    def isatty(self):
        self._check()
        return False

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def detach(self):
        raise UnsupportedOperation("detach")

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
