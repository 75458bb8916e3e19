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


class Results:
    """The tally. Tests report from several threads."""

    def __init__(self):
        self.passed = self.failed = self.skipped = 0
        self._failures = []
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
        with self._lock:
            self.failed += 1
            self._failures.append(name)
            self._clear()
            print(f"FAILED {name}")
            if details:
                print("    " + details.rstrip("\n").replace("\n", "\n    "))
            sys.stdout.flush()

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
