#!/usr/bin/env python3
"""Breaks the behaviour programs in random ways and watches what the compiler makes of them.

    tests/fuzz/mutate_sources.py [--seed N] [--rounds N] [--mode syntax|check|run] [--compiler KRAIT] [--dump AST_DUMP]

Each round takes a program, deletes, doubles, swaps or replaces tokens, lines or bytes of it, and asks CPython.

    syntax  the frontend alone: it refuses what CPython's `compile` refuses, at the same line, and nothing else
    check   the compiler, up to C++: it neither crashes nor hangs, and refuses what `compile` refuses at the same line
    run     the whole way: what compiles prints what CPython prints, and ends as there

What went wrong is printed and kept in build/fuzz-findings, one file a mutant, named after seed and round. The last line is
`N passed, N failed`.
"""
import argparse
import io
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import tokenize
import warnings

ROOT = pathlib.Path(__file__).resolve().parents[2]
FINDINGS = ROOT / "build" / "fuzz-findings"
SECONDS = 20
# Programs of one call of the compiler, in modes `syntax` and `run`.
BATCH = {"syntax": 500, "run": 12}

# What trips up tokenizers.
ODD_BYTES = [b"\0", b"\xff", b"\x80", b"\f", b"\r", b"\r\n", b"\t", b"\n", b"\\", b"\\\n", b"'", b'"', b'"""', b"#", b"{", b"}",
             b"\xef\xbb\xbf", "\u00a0".encode(), "\u00e9".encode(), "\u2028".encode(), "\U0001f40d".encode(), b"\x1a", b"\v"]
ODD_TOKENS = ["(", ")", "[", "]", "{", "}", ":", ",", ";", "=", "==", ":=", "*", "**", "->", ".", "...", "@", "not", "in", "is",
              "lambda", "yield", "await", "async", "def", "class", "return", "for", "if", "else", "while", "with", "as",
              "try", "except", "finally", "raise", "global", "nonlocal", "del", "import", "from", "match", "case", "_",
              "None", "True", "0", "00", "1_", "0x", "1e", "1j", "10**30", "''", "f'{x!r:>{w}}'", "f'{'", "b''", "$", "?", "!"]


class Mutator:
    """Programs, and ways to break them."""

    def __init__(self, chance):
        self.chance = chance
        paths = sorted((ROOT / "tests" / "behaviour").rglob("*.py"))
        self.sources = [path.read_bytes() for path in paths]
        self.tokens = [self._tokens(source) for source in self.sources]

    @staticmethod
    def _tokens(source):
        """The text cut into tokens and what is between them: joined, it is the source again."""
        lines = source.splitlines(keepends=True)
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line))
        cuts = {0, len(source)}
        for token in tokenize.tokenize(io.BytesIO(source).readline):
            for row, column in (token.start, token.end):
                if 1 <= row <= len(lines):
                    text = lines[row - 1].decode()
                    cuts.add(starts[row - 1] + len(text[:column].encode()))
        order = sorted(cuts)
        return [source[begin:end] for begin, end in zip(order, order[1:])]

    def mutant(self):
        index = self.chance.randrange(len(self.sources))
        pieces = list(self.tokens[index])
        for _ in range(self.chance.choice([1, 1, 1, 2, 3])):
            change = self.chance.choice([self._token, self._token, self._token, self._line, self._bytes])
            pieces = change(pieces)
        return b"".join(pieces)

    def _token(self, pieces):
        places = [at for at, piece in enumerate(pieces) if piece.strip()]
        if not places:
            return pieces
        at, other = self.chance.choice(places), self.chance.choice(places)
        kind = self.chance.randrange(6)
        if kind == 0:
            del pieces[at]
        elif kind == 1:
            pieces.insert(at, pieces[at])
        elif kind == 2:
            pieces[at], pieces[other] = pieces[other], pieces[at]
        elif kind == 3:
            pieces[at] = pieces[other]
        elif kind == 4:
            pieces[at] = self.chance.choice(ODD_TOKENS).encode()
        else:
            pieces.insert(at, b" " + self.chance.choice(ODD_TOKENS).encode() + b" ")
        return pieces

    def _line(self, pieces):
        lines = b"".join(pieces).splitlines(keepends=True)
        if not lines:
            return pieces
        at, other = self.chance.randrange(len(lines)), self.chance.randrange(len(lines))
        kind = self.chance.randrange(7)
        if kind == 0:
            del lines[at]
        elif kind == 1:
            lines.insert(at, lines[other])
        elif kind == 2:
            lines[at], lines[other] = lines[other], lines[at]
        elif kind == 3:
            lines[at] = self.chance.choice([b" ", b"    ", b"\t", b"  \t", b"\f"]) + lines[at]
        elif kind == 4:
            lines[at] = lines[at][self.chance.randrange(1, 5):]
        elif kind == 5:
            lines[at] = lines[at].rstrip(b"\n")
        else:
            del lines[at:]
        return lines

    def _bytes(self, pieces):
        source = b"".join(pieces)
        at = self.chance.randrange(len(source) + 1)
        kind = self.chance.randrange(4)
        if kind == 0:
            source = source[:at] + source[at + 1:]
        elif kind == 1:
            source = source[:at] + self.chance.choice(ODD_BYTES) + source[at:]
        elif kind == 2:
            source = source[:at] + bytes([self.chance.randrange(256)]) + source[at + 1:]
        else:
            source = source[:at]
        return [source]


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

    def __init__(self, arguments):
        self.dump = arguments.dump

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

    def __init__(self, arguments):
        self.compiler = arguments.compiler

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
    """The whole way: programs that CPython runs are built and run."""

    def __init__(self, arguments):
        self.compiler = arguments.compiler

    def problems(self, paths):
        answers = dict.fromkeys(paths)
        runnable = {}
        for path in paths:
            if cpython_line(path.read_bytes()) is None:
                expected = run([sys.executable, "-I", "-W", "ignore", path.name], 5, cwd=path.parent)
                if expected[0] is not None:
                    runnable[path] = expected
        if runnable:
            with tempfile.TemporaryDirectory(prefix="krait-fuzz-") as folder:
                self._build_and_run(runnable, pathlib.Path(folder), answers)
        return [answers[path] for path in paths]

    def _build_and_run(self, runnable, folder, answers):
        names = list(runnable)
        status, _, err = run([self.compiler, "build-batch", *names, "-o", folder], SECONDS * 10)
        if status != 0 and len(names) > 1:
            for name in names:
                self._build_and_run({name: runnable[name]}, folder, answers)
            return
        if status != 0:
            answers[names[0]] = f"status {status}\n" + err.decode("utf-8", "replace")[-3000:]
            return
        for name, entry in zip(names, json.loads((folder / "batch.json").read_text())):
            answers[name] = self._compare(entry, runnable[name])

    @staticmethod
    def _compare(entry, expected):
        if entry["status"] != 0:
            is_fault = "internal error" in entry["output"]
            return entry["output"][-3000:] if is_fault else None
        status, out, err = run(entry["run"], SECONDS)
        if b"not supported" in err or (status, out) == expected[:2]:
            return None
        return (f"status {status}, CPython's {expected[0]}\n--- here\n{out[-600:].decode('utf-8', 'replace')}"
                f"{err[-600:].decode('utf-8', 'replace')}\n--- CPython\n{expected[1][-600:].decode('utf-8', 'replace')}"
                f"{expected[2][-600:].decode('utf-8', 'replace')}")


def parse_arguments():
    parser = argparse.ArgumentParser(description="Breaks programs and watches the compiler.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=1000)
    parser.add_argument("--mode", choices=["syntax", "check", "run"], default="syntax")
    parser.add_argument("--compiler", default=os.environ.get("KRAIT_COMPILER", ROOT / "build/bin/krait"))
    parser.add_argument("--dump", default=ROOT / "build/tests/krait_ast_dump")
    return parser.parse_args()


def main():
    warnings.simplefilter("ignore")
    arguments = parse_arguments()
    mutator = Mutator(random.Random(arguments.seed))
    judge = {"syntax": Syntax, "check": Check, "run": Run}[arguments.mode](arguments)
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="krait-fuzz-") as folder:
        for begin in range(0, arguments.rounds, BATCH.get(arguments.mode, 1)):
            paths = []
            for number in range(begin, min(begin + BATCH.get(arguments.mode, 1), arguments.rounds)):
                paths.append(pathlib.Path(folder) / f"mutant_{arguments.seed}_{number}.py")
                paths[-1].write_bytes(mutator.mutant())
            for path, problem in zip(paths, judge.problems(paths)):
                if problem is None:
                    passed += 1
                else:
                    failed += 1
                    FINDINGS.mkdir(parents=True, exist_ok=True)
                    (FINDINGS / path.name).write_bytes(path.read_bytes())
                    print(f"{(FINDINGS / path.name).relative_to(ROOT)}: {problem}", flush=True)
                path.unlink()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
