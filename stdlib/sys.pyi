# `sys`, as far as a device has one. C++: namespace krait::sys in sys_native.hpp.
# `version` and `implementation` are constants.
from typing import Annotated
from krait import Range, cpp, noreturn, pure, raises, word

argv: list[str]
byteorder: str = "little"
maxsize: int
platform: str
version: str = "3.11.0; Krait 0.1.0"
version_info: tuple[int, int, int, str, int] = (3, 11, 0, "final", 0)
hexversion: int = 0x030b00f0
maxunicode: int = 0x10ffff


class Implementation:
    @property
    @cpp("implementation_name")
    def name(self) -> str: ...


implementation: Implementation


class FloatInfo:
    @property
    @cpp("float_max")
    def max(self) -> float: ...
    @property
    @cpp("float_min")
    def min(self) -> float: ...
    @property
    @cpp("float_epsilon")
    def epsilon(self) -> float: ...
    @property
    @cpp("float_dig")
    def dig(self) -> word: ...
    @property
    @cpp("float_mant_dig")
    def mant_dig(self) -> word: ...
    @property
    @cpp("float_max_exp")
    def max_exp(self) -> word: ...
    @property
    @cpp("float_min_exp")
    def min_exp(self) -> word: ...
    @property
    @cpp("float_max_10_exp")
    def max_10_exp(self) -> word: ...
    @property
    @cpp("float_min_10_exp")
    def min_10_exp(self) -> word: ...
    @property
    @cpp("float_radix")
    def radix(self) -> word: ...
    @property
    @cpp("float_rounds")
    def rounds(self) -> word: ...


float_info: FloatInfo


class Stream:
    @cpp("stream_write")
    def write(self, text: str, /) -> word: ...
    @cpp("stream_writelines")
    def writelines(self, lines: object, /) -> None: ...
    @cpp("stream_flush")
    def flush(self) -> None: ...
    @cpp("stream_isatty")
    def isatty(self) -> bool: ...
    @cpp("stream_writable")
    def writable(self) -> bool: ...
    @cpp("stream_readable")
    def readable(self) -> bool: ...
    @cpp("stream_fileno")
    def fileno(self) -> word: ...
    @property
    @cpp("stream_name")
    def name(self) -> str: ...
    @property
    @cpp("stream_mode")
    def mode(self) -> str: ...
    @property
    @cpp("stream_encoding")
    def encoding(self) -> str: ...
    @property
    @cpp("stream_closed")
    def closed(self) -> bool: ...


# `for line in sys.stdin` is a loop over what readline() gives (compiler/expand/files.cpp).
class InputStream:
    @cpp("stream_readlines")
    def readlines(self, hint: word = -1, /) -> list[str]: ...
    @cpp("stream_isatty")
    def isatty(self) -> bool: ...
    @cpp("stream_writable")
    def writable(self) -> bool: ...
    @cpp("stream_readable")
    def readable(self) -> bool: ...
    @cpp("stream_fileno")
    def fileno(self) -> word: ...
    @property
    @cpp("stream_name")
    def name(self) -> str: ...
    @property
    @cpp("stream_mode")
    def mode(self) -> str: ...
    @property
    @cpp("stream_encoding")
    def encoding(self) -> str: ...
    @property
    @cpp("stream_closed")
    def closed(self) -> bool: ...
    @cpp("stream_readline")
    def readline(self, size: word = -1, /) -> str: ...
    @cpp("stream_read")
    def read(self, size: word = -1, /) -> str: ...


stdout: Stream
stderr: Stream
stdin: InputStream


@noreturn
@raises(SystemExit)
def exit(status: object = None, /) -> None: ...
@pure
def intern(string: str, /) -> str: ...
def getrecursionlimit() -> word: ...
def setrecursionlimit(limit: word, /) -> None: ...

# For contextlib.redirect_stdout() and redirect_stderr(): 0 is the output, 1 the errors.
@cpp("beginCapture")
def _begin_capture(stream: word, /) -> None: ...
@cpp("endCapture")
def _end_capture(stream: word, /) -> None: ...
@cpp("captured")
def _captured(stream: word, /) -> str: ...
