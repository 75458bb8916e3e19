"""Counting, progress and the report of failures."""
import difflib
import sys
import threading

_SHOWN_DIFF_LINES = 40


def diff(expected, actual, expected_name="expected", actual_name="actual"):
    """A unified diff of two texts (or byte strings), cut so that one wild loop does not fill the terminal."""
    lines = list(difflib.unified_diff(_lines(expected), _lines(actual), expected_name, actual_name, lineterm=""))
    if len(lines) > _SHOWN_DIFF_LINES:
        lines = lines[:_SHOWN_DIFF_LINES] + [f"... {len(lines) - _SHOWN_DIFF_LINES} more lines"]
    return "\n".join(lines)


def _lines(text):
    if isinstance(text, bytes):
        text = text.decode("utf-8", "backslashreplace")
    # A missing last newline is a difference too: make it visible.
    marked = text if text.endswith("\n") or not text else text + "\\ no newline at end"
    return marked.splitlines()


def _reason(problem):
    """One line that tells what kind of failure it is."""
    for mark, text in [("is not supported yet", None), ("does not compile", "the emitted C++ does not compile"),
                       ("internal error", "internal error of the compiler"), ("too many", "does not fit")]:
        for line in problem.splitlines():
            if mark in line:
                return text or line.split("error: ", 1)[-1].strip()
    return "other output than CPython's"


class Results:
    """The tally. Tests report from several threads."""

    def __init__(self):
        self.passed = self.failed = self.skipped = 0
        self._failures = []
        self.records = False         # failing behaviour tests are written down, not failed
        self.known = {}              # tests/expected_failures.txt
        self.found_failing = {}      # where each program fails
        self.failure_reasons = {}
        self.passing_again = []      # listed as failing, but pass
        self._lock = threading.Lock()
        self._tty = sys.stdout.isatty()

    def suite(self, name):
        self._clear()
        print(f"== {name}", flush=True)

    def passes(self, name, count=1):
        with self._lock:
            self.passed += count
            self._progress(name)

    def skips(self, name, reason, count=1):
        with self._lock:
            self.skipped += count
            self._progress(f"{name} skipped: {reason}")

    def fails(self, name, details=""):
        if self._is_expected(name, details):
            return
        with self._lock:
            self.failed += 1
            self._failures.append(name)
            self._clear()
            print(f"FAILED {name}")
            if details:
                print("    " + details.rstrip("\n").replace("\n", "\n    "))
            sys.stdout.flush()

    def _is_expected(self, name, details):
        """Failures of programs (`PATH [target]`) that are listed, or are being listed."""
        path, _, where = name.partition(" [")
        if not path.endswith(".py") and "/" not in path:
            return False
        target = where.strip("]").split(",")[0]
        reason = self.known.get(path, self.known.get(f"{path}@{target}"))
        if reason is None and not self.records:
            return False
        self.found_failing.setdefault(path, set()).add(target)
        self.failure_reasons.setdefault(path, _reason(details))
        self.skips(name, reason or "recorded")
        return True

    def checks(self, name, good, details=""):
        if good:
            self.passes(name)
        else:
            self.fails(name, details)

    def finish(self):
        """Prints the last line and returns the exit status."""
        self._clear()
        if self._failures:
            print("failed:")
            for name in self._failures:
                print("    " + name)
        for name in self.passing_again:
            print(f"passes now, take it off tests/expected_failures.txt: {name}")
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        print(f"{self.passed} passed, {self.failed} failed{skipped}", flush=True)
        return 1 if self.failed else 0

    def _progress(self, name):
        done = self.passed + self.failed + self.skipped
        if self._tty:
            print(f"\r\x1b[K[{done}] {name[:90]}", end="", flush=True)
        elif done % 100 == 0:
            print(f"[{done}]", flush=True)

    def _clear(self):
        if self._tty:
            print("\r\x1b[K", end="")
