"""What CPython prints: each program in a child of this process, which has the library loaded already."""
import builtins
import os
import resource
import selectors
import signal
import sys
import time
import traceback
import types

# What programs may take, so that a wild one ends soon.
CPU_SECONDS = 3
MEMORY = 2 << 30
MOST_OUTPUT = 1 << 20


def run(source):
    """Status, standard output, standard error; the status is None where the program does not end, or says too much."""
    streams = [os.pipe(), os.pipe()]
    child = os.fork()
    if child == 0:
        _become(source, [end for _, end in streams])
    for _, end in streams:
        os.close(end)
    out, err, complete = _read([begin for begin, _ in streams])
    if not complete:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WEXITSTATUS(status) if complete and os.WIFEXITED(status) else None, out, err


def _read(ends):
    texts = {end: b"" for end in ends}
    limit = time.monotonic() + 10 * CPU_SECONDS
    with selectors.DefaultSelector() as ready:
        for end in ends:
            ready.register(end, selectors.EVENT_READ)
        while ready.get_map():
            found = ready.select(max(0, limit - time.monotonic()))
            for key, _ in found:
                piece = os.read(key.fd, 1 << 16)
                texts[key.fd] += piece
                if not piece:
                    ready.unregister(key.fd)
                    os.close(key.fd)
            if not found or sum(map(len, texts.values())) > MOST_OUTPUT:
                for key in list(ready.get_map().values()):
                    os.close(key.fd)
                return *texts.values(), False
    return *texts.values(), True


def _become(source, ends):
    """The child: the program as `__main__`. Does not return."""
    status = 1
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        for number, end in enumerate(ends, 1):
            os.dup2(end, number)
        sys.stdout = open(1, "w", encoding="utf-8", newline="\n", closefd=False)
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)
        status = _execute(source)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def _execute(source):
    module = types.ModuleType("__main__")
    module.__builtins__ = builtins
    sys.modules["__main__"] = module
    try:
        exec(compile(source, "program.py", "exec", dont_inherit=True), module.__dict__)
    except SystemExit as error:
        if error.code is None or isinstance(error.code, int):
            return (error.code or 0) & 255
        print(error.code, file=sys.stderr)
        return 1
    except BaseException as error:
        print("".join(traceback.format_exception_only(error)), file=sys.stderr, end="")
        return 1
    return 0
