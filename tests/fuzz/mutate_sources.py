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
import os
import pathlib
import random
import sys
import tempfile
import tokenize
import warnings

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

import judges  # noqa: E402
from judges import ROOT  # noqa: E402

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
    judge = {"syntax": lambda: judges.Syntax(arguments.dump), "check": lambda: judges.Check(arguments.compiler),
             "run": lambda: judges.Run(arguments.compiler)}[arguments.mode]()
    count = judges.Count()
    with tempfile.TemporaryDirectory(prefix="krait-fuzz-") as folder:
        for begin in range(0, arguments.rounds, BATCH.get(arguments.mode, 1)):
            paths = []
            for number in range(begin, min(begin + BATCH.get(arguments.mode, 1), arguments.rounds)):
                paths.append(pathlib.Path(folder) / f"mutant_{arguments.seed}_{number}.py")
                paths[-1].write_bytes(mutator.mutant())
            count.take(paths, judge.problems(paths))
    return count.finish()


if __name__ == "__main__":
    sys.exit(main())
