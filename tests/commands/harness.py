"""What the command tests share: running the compiler, and saying what is wrong with what it did."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
KRAIT = pathlib.Path(os.environ.get("KRAIT_COMPILER", ROOT / "build" / "bin" / "krait"))
# A cache of our own: what these tests do to it concerns nobody else. It outlives them, so that only the first run waits
# for the runtime.
CACHE = ROOT / "build" / "tests-scratch" / "commands-cache"

TESTS = []


class Failure(Exception):
    pass


def test(function):
    TESTS.append(function)
    return function


def require(holds, message):
    if not holds:
        raise Failure(message)


class Result:
    def __init__(self, process):
        self.status = process.returncode
        self.out = process.stdout.decode(errors="replace")
        self.err = process.stderr.decode(errors="replace")

    def __str__(self):
        return f"status {self.status}\n--- stdout\n{self.out}--- stderr\n{self.err}"


class Place:
    """A folder for one test."""

    def __init__(self):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="krait-test-"))

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)

    def write(self, name, text):
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def files(self):
        return sorted(str(path.relative_to(self.path)) for path in self.path.rglob("*") if path.is_file())

    def environment(self, **more):
        return {**os.environ, "XDG_CACHE_HOME": str(CACHE), "TMPDIR": str(self.temporary()), **more}

    def temporary(self):
        folder = self.path / "tmp"
        folder.mkdir(exist_ok=True)
        return folder

    def krait(self, *words, status=None, stdin=b"", env=None, cwd=None, seconds=240, program=None):
        """Runs the compiler in this folder. `status`: what it has to end with."""
        result = Result(subprocess.run(
            [str(program or KRAIT), *map(str, words)], cwd=cwd or self.path, input=stdin, capture_output=True,
            timeout=seconds, env=self.environment(**(env or {}))))
        require(status is None or result.status == status, f"{' '.join(map(str, words))}: not status {status}: {result}")
        return result

    def refuses(self, *words, says, status=1, **how):
        """An error with these texts, on standard error, and nothing written."""
        before = self.files()
        result = self.krait(*words, status=status, **how)
        for text in [says] if isinstance(says, str) else says:
            require(text in result.err, f"{text!r} is not in: {result}")
        require("Traceback" not in result.err and "collect2" not in result.err, f"raw error: {result}")
        require(self.files() == before, f"left behind: {sorted(set(self.files()) - set(before))}")
        return result


def main():
    if not KRAIT.exists():
        print(f"{KRAIT} is not built")
        return 1
    CACHE.mkdir(parents=True, exist_ok=True)
    wanted = sys.argv[1:]
    passed = failed = 0
    for function in TESTS:
        if wanted and not any(part in function.__name__ for part in wanted):
            continue
        place = Place()
        try:
            function(place)
            passed += 1
        except (Failure, subprocess.TimeoutExpired, OSError, ValueError, KeyError) as problem:
            failed += 1
            print(f"FAILED {function.__name__}: {type(problem).__name__}: {problem}", flush=True)
        finally:
            place.remove()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0
