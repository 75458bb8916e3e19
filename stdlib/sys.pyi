# `sys`, as far as a device has one. C++: namespace krait::sys in sys_native.hpp.
# `version` and `implementation` are constants.
from typing import Annotated
from krait import Range, cpp, noreturn, raises, word

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


class Stream:
    @cpp("stream_write")
    def write(self, text: str, /) -> word: ...
    @cpp("stream_flush")
    def flush(self) -> None: ...


class InputStream:
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
def getrecursionlimit() -> word: ...
def setrecursionlimit(limit: word, /) -> None: ...

# For contextlib.redirect_stdout() and redirect_stderr(): 0 is the output, 1 the errors.
@cpp("beginCapture")
def _begin_capture(stream: word, /) -> None: ...
@cpp("endCapture")
def _end_capture(stream: word, /) -> None: ...
@cpp("captured")
def _captured(stream: word, /) -> str: ...
