"""Judges of programs: what the compiler makes of them is held against CPython.

A judge takes the paths of programs and answers, for each, None or what is wrong with it.
"""
import json
import pathlib
import re
import subprocess
import tempfile

import oracle

ROOT = pathlib.Path(__file__).resolve().parents[2]
FINDINGS = ROOT / "build" / "fuzz-findings"
# The host's programs, built without optimisation: `quick` in place of a target.
QUICK = ["-t", ROOT / "tests/fuzz/quick_host.toml", "-O", "0"]
SECONDS = 20

# What CPython 3.11 says of f-strings that are good in 3.12, as they are here.
OF_STRINGS = re.compile("f-string|unterminated|string literal|unexpected EOF")
F_STRING = re.compile(rb"""\b(?:[fF][rR]?|[rR][fF])["']""")


def cpython_line(source):
    """The line where CPython refuses the text, None where it accepts it, 0 where that is not to be compared."""
    try:
        compile(source, "mutant", "exec", dont_inherit=True)
    except SyntaxError as error:
        if OF_STRINGS.search(error.msg) and F_STRING.search(source):
            return 0
        # Of an escape that is wrong CPython names what stands behind the text, which may be on a later line.
        if error.msg.startswith("(unicode error)") and b"\\\n" in source:
            return 0
        # Mistakes in the encoding have no line in CPython.
        return error.lineno or 1
    except ValueError:
        return 1
    except (RecursionError, MemoryError, OverflowError):
        return 0
    return None


def encoding_line(source):
    """The line of the first byte that is no text. CPython's `compile` names no line, or accepts it in comments."""
    bad = source.find(b"\0")
    try:
        source.decode()
    except UnicodeDecodeError as error:
        bad = min(error.start, bad) if bad >= 0 else error.start
    return -1 if bad < 0 else len(re.findall(rb"\r\n|\r|\n", source[:bad])) + 1


def run(command, seconds, **how):
    """Status, standard output, standard error; the status is None where it did not end."""
    try:
        ended = subprocess.run([str(word) for word in command], stdin=subprocess.DEVNULL, capture_output=True,
                               timeout=seconds, **how)
        return ended.returncode, ended.stdout, ended.stderr
    except subprocess.TimeoutExpired:
        return None, b"", b""


def first_error_line(text):
    """The line of `FILE:LINE:COLUMN: error: …`, None where there is no such line."""
    for line in text.split("\n"):
        head = line.split(":", 3)
        if len(head) == 4 and head[3].startswith(" error:") and head[1].isdigit():
            return int(head[1])
    return None


class Syntax:
    """The frontend alone: many texts a call."""

    def __init__(self, dump):
        self.dump = dump

    def problems(self, paths):
        status, out, err = run([self.dump, "--errors", *paths], SECONDS * 10)
        if status != 0 and len(paths) > 1:
            return [self.problems([path])[0] for path in paths]
        if status != 0:
            return ["the frontend ended with status %s\n%s" % (status, err.decode("utf-8", "replace")[-3000:])]
        found = {}
        for part in ("\n" + out.decode("utf-8", "replace")).split("\n== ")[1:]:
            name, _, text = part.partition("\n")
            found[name] = text.strip()
        return [self._compare(path, found[str(path)]) for path in paths]

    @staticmethod
    def _compare(path, answer):
        expected = cpython_line(path.read_bytes())
        line = None if answer == "ok" else int(answer.partition(" ")[0])
        if expected == 0 or line == expected or line == encoding_line(path.read_bytes()):
            return None
        return f"CPython: {'accepted' if expected is None else f'line {expected}'}; here: {answer}"


class Check:
    """The compiler up to C++."""

    def __init__(self, compiler):
        self.compiler = compiler

    def problems(self, paths):
        return [self._problem(path) for path in paths]

    def _problem(self, path):
        with tempfile.TemporaryDirectory(prefix="krait-fuzz-") as folder:
            status, _, err = run([self.compiler, "emit", path.name, "-o", folder], SECONDS, cwd=path.parent)
        text = err.decode("utf-8", "replace")
        if status is None:
            return f"does not end within {SECONDS} s"
        if status not in (0, 1):
            return f"status {status}\n{text[-3000:]}"
        expected = cpython_line(path.read_bytes())
        if expected is None or expected == 0:
            return None
        line = first_error_line(text)
        if line == expected or line == encoding_line(path.read_bytes()):
            return None
        return f"CPython refuses line {expected}; here:\n{text[-2000:]}"


class Run:
    """The whole way: programs that CPython runs are built and run. `refusals` says that a diagnostic is wrong, too."""

    def __init__(self, compiler, target="quick", refusals=False):
        self.compiler = compiler
        self.flags = QUICK if target == "quick" else ["-t", target]
        # Only there is what is written about an exception told from what the program prints.
        self.has_errors = target in ("quick", "host")
        self.refusals = refusals

    def problems(self, paths):
        answers = dict.fromkeys(paths)
        runnable = {}
        for path in paths:
            if cpython_line(path.read_bytes()) is None:
                expected = oracle.run(path.read_bytes())
                if expected[0] is not None:
                    runnable[path] = expected
        if runnable:
            with tempfile.TemporaryDirectory(prefix="krait-fuzz-") as folder:
                self._build_and_run(runnable, pathlib.Path(folder), answers)
        return [answers[path] for path in paths]

    def _build_and_run(self, runnable, folder, answers):
        names = list(runnable)
        status, _, err = run([self.compiler, "build-batch", *names, *self.flags, "-o", folder], SECONDS * len(names))
        if status != 0 and len(names) > 1:
            for name in names:
                self._build_and_run({name: runnable[name]}, folder, answers)
            return
        if status != 0:
            answers[names[0]] = f"the compiler's status is {status}\n" + err.decode("utf-8", "replace")[-3000:]
            return
        for name, entry in zip(names, json.loads((folder / "batch.json").read_text())):
            answers[name] = self._compare(entry, runnable[name])

    def _compare(self, entry, expected):
        if entry["status"] != 0:
            is_wrong = self.refusals or "internal error" in entry["output"]
            return entry["output"][-3000:] if is_wrong else None
        status, out, err = run(entry["run"], SECONDS)
        if b"not supported" in err and not self.refusals:
            return None
        same_error = not self.has_errors or self._error(err) == self._error(expected[2])
        if (status, out) == expected[:2] and same_error:
            return None
        return (f"status {status}, CPython's {expected[0]}\n--- here\n{out[-600:].decode('utf-8', 'replace')}"
                f"{err[-600:].decode('utf-8', 'replace')}\n--- CPython\n{expected[1][-600:].decode('utf-8', 'replace')}"
                f"{expected[2][-600:].decode('utf-8', 'replace')}")

    @staticmethod
    def _error(text):
        """The last line: `ValueError: message`."""
        return text.strip().rpartition(b"\n")[2]


def kind_of(problem):
    """What two problems have in common when they are the same: the message without names, numbers and places."""
    if problem is None:
        return None
    errors = [line.rpartition("error: ")[2] for line in problem.split("\n") if "error: " in line]
    if errors:
        return re.sub(r"[`'‘].*?[`'’]|\d+", "_", errors[min(1, len(errors) - 1) if "internal error" in errors[0] else 0])
    return problem.partition("\n")[0]


class Count:
    """What was found: prints and keeps each finding."""

    def __init__(self):
        self.passed = self.failed = 0

    def take(self, paths, problems):
        for path, problem in zip(paths, problems):
            if problem is None:
                self.passed += 1
            else:
                self.failed += 1
                FINDINGS.mkdir(parents=True, exist_ok=True)
                (FINDINGS / path.name).write_bytes(path.read_bytes())
                (FINDINGS / path.name).with_suffix(".txt").write_text(problem)
                print(f"{(FINDINGS / path.name).relative_to(ROOT)}: {problem}", flush=True)
            path.unlink()

    def finish(self):
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0
