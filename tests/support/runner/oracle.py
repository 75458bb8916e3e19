"""What CPython prints, remembered by content: the oracle is asked once for each version of a program.

The key covers everything that the answer depends on: the program, the modules beside it, the shims, the arguments, the
environment that a test sets and CPython's own version.
"""
import base64
import functools
import hashlib
import json
import os
import sys
import threading

from . import workspace

_SECONDS = 20


class Oracle:
    def __init__(self):
        self._cache = workspace.BUILD / "oracle-cache"
        self._cache.mkdir(parents=True, exist_ok=True)

    def ask(self, program, args=(), environment=None):
        """The finished run of a program under CPython."""
        entry = self._cache / (self._key(program, args, environment or {}) + ".json")
        if entry.exists():
            saved = json.loads(entry.read_text())
            return workspace.Finished(saved["status"], base64.b64decode(saved["stdout"]), saved["stderr"].encode())
        finished = self._run(program, args, environment)
        saved = {"status": finished.status, "stdout": base64.b64encode(finished.stdout).decode(),
                 "stderr": finished.stderr.decode("utf-8", "replace")}
        # Written beside and renamed: another run of the tests never reads half an answer.
        partial = entry.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
        partial.write_text(json.dumps(saved))
        partial.rename(entry)
        return finished

    def _run(self, program, args, environment):
        runner = workspace.SUPPORT / "oracle" / "run.py"
        return workspace.run([sys.executable, "-I", "-X", "utf8", runner, program, *args], _SECONDS,
                             environment=environment)

    def _key(self, program, args, environment):
        digest = hashlib.sha256(_costume_digest())
        for path in files_of(program):
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        digest.update(repr(list(args)).encode())
        for name, value in sorted(environment.items()):
            path = workspace.ROOT / value
            digest.update(name.encode() + (path.read_bytes() if path.is_file() else value.encode()))
        return digest.hexdigest()


def files_of(program):
    """The program, and for one that stands in a folder of its own (main.py) the modules beside it."""
    if program.name == "main.py":
        return sorted(program.parent.rglob("*.py"))
    return [program]


@functools.cache
def _costume_digest():
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted((workspace.SUPPORT / "oracle").rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.digest()
