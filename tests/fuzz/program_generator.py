#!/usr/bin/env python3
"""Writes random programs that mix the features of Python, and compares what they print with CPython.

    tests/fuzz/program_generator.py [--seed N] [--rounds N] [--mode mixed|ranges|both] [--target T] [--compiler KRAIT]
    tests/fuzz/program_generator.py --show SEED [--mode M]          prints that program
    tests/fuzz/program_generator.py --reduce SEED [--mode M]        prints a small program with the same problem

A program is named by mode and seed. It is drawn from grammar.py and definitions.py: typed expressions, statements,
functions and classes, most of them right, some that raise; what a part raises is caught and printed. Mode `ranges` takes
integers from the edges of the machine's types and prefers arithmetic, comparisons and elements of containers. A program
that does not end, or that CPython refuses, is replaced by another.

The target `quick` is the host without optimisation: about 100 programs a minute and core, six times as many as `host`.

What went wrong, a diagnostic of ours included, is printed and kept in build/fuzz-findings, a program and what is wrong
with it. The last line is `N passed, N failed`.
"""
import argparse
import os
import pathlib
import random
import re
import sys
import tempfile
import warnings

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

import definitions  # noqa: E402
import grammar  # noqa: E402
import judges  # noqa: E402
import oracle  # noqa: E402
import reduce  # noqa: E402

BATCH = 12
DEPTH = 3
WORDS = "|".join(grammar.TYPES + ["any", "word", "fmt", "op", "error", "edge", "same", "name", "fresh", "bare", "show", "block", "loop"])
HOLE = re.compile(r"\{((?:new|var|param|field):\w+|(?:%s)(?:\+[a-z])*|-?\d+\.\.-?\d+|[^{}]*\|[^{}]*)\}" % WORDS)

IMPORTS = {
    "functools": "import functools", "itertools": "import itertools", "math": "import math", "array": "from array import array",
    "dataclass": "from dataclasses import dataclass, field", "contextmanager": "from contextlib import contextmanager",
    **{name: f"from collections import {name}" for name in ("Counter", "defaultdict", "deque", "namedtuple")},
    **{name: f"from enum import {name}" for name in ("Enum", "IntEnum", "IntFlag")},
}

PROLOGUE = """\
global_counter = [0]


def clip(v):
    if isinstance(v, float):
        return v if -1e100 < v < 1e100 else 1.5
    return v if -10**30 < v < 10**30 else v % 1000003


"""


class NoVariable(Exception):
    """A template asks for a variable of a type of which there is none in scope."""


def weighted(entries):
    """The entries, each as often as its weight says."""
    found = []
    for entry in entries:
        match = re.match(r"(\d+)\* ", entry)
        found += [entry[match.end():]] * int(match[1]) if match else [entry]
    return found


class Grammar:
    """The tables with weights resolved."""

    def __init__(self, mode):
        self.literals = {kind: weighted(entries) for kind, entries in grammar.LITERALS.items()}
        self.expressions = {kind: weighted(entries) for kind, entries in grammar.EXPRESSIONS.items()}
        self.statements = weighted(grammar.STATEMENTS)
        self.definitions = definitions.DEFINITIONS
        self.any_types = [kind for kind in grammar.TYPES if kind != "numbers"]
        if mode == "ranges":
            self.literals = dict(self.literals, int=["{edge}", "{edge}", "{0..9}", "{-300..300}"])
            self.any_types = ["int", "int", "bool", "ints", "pair"]
            of_numbers = [entry for entry in self.statements if "str" not in entry and ("int" in entry or "show" in entry)]
            self.statements = of_numbers
            self.definitions = definitions.NUMBERS * 3 + definitions.SHORT + definitions.FLOW


class Program:
    """One program: expands templates, and knows which names are in scope."""

    def __init__(self, chance, tables):
        self.chance = chance
        self.tables = tables
        self.extra = {}         # expressions that use this program's definitions, by type
        self.names = 0
        self.scope = []         # (name, type)
        self.pending = []       # names that the line makes that is being written
        self.fields = []
        self.loops = 0
        self.same = ""
        self.name = ""
        self.definition = None  # the template that is being written
        self.in_class = False

    def text(self):
        parts = [PROLOGUE]
        for _ in range(self.chance.randint(1, 4)):
            parts.append(self._definition() + "\n\n\n")
        for number in range(self.chance.randint(1, 3)):
            self.scope = []
            start = [self._fill(self.chance.choice(grammar.START), DEPTH) for _ in range(self.chance.randint(2, 5))]
            body = "\n".join(start + [self._block(self.chance.randint(5, 12), DEPTH, guarded=True)])
            parts.append(f"def part_{number}():\n{indented(body)}\n\n\ntry:\n    part_{number}()\n"
                         f"except Exception as error:\n    print(type(error).__name__, error)\n")
        self.scope = []
        for _ in range(self.chance.randint(0, 6)):
            parts.append(f"try:\n{indented(self._statement(DEPTH))}\n"
                         f"except Exception as error:\n    print(type(error).__name__, error)\n")
        text = "".join(parts)
        return "".join(line + "\n" for name, line in IMPORTS.items() if re.search(rf"\b{name}\b", text)) + text

    def _definition(self):
        template, uses = self.chance.choice(self.tables.definitions)
        self.names += 1
        self.name = f"Thing{self.names}" if "class {name}" in template else f"do_{self.names}"
        self.scope, self.fields, self.loops = [], [], 1
        self.definition, self.in_class = template, template.startswith("class")
        text = self._try(template, 2)
        self.loops, self.definition = 0, None
        for kind, entries in uses.items():
            mine = [entry.replace("{name}", self.name) for entry in entries]
            self.extra.setdefault(kind, []).extend(mine)
        return text

    def _try(self, template, depth):
        """The template filled in; another may take its place where a variable is missing."""
        while True:
            before, fields = list(self.scope), list(self.fields)
            try:
                return self._fill(template, depth)
            except NoVariable:
                self.scope, self.fields = before, fields
                if self.name and "{name}" in template:
                    continue
                raise

    def _block(self, count, depth, guarded=False):
        before = list(self.scope)
        lines = []
        for _ in range(count):
            outside = list(self.scope)
            lines.append(self._statement(depth))
            if "\n" in lines[-1] and self.chance.random() < 0.9:
                self.scope = outside    # else the rest of the block may meet a name that was never bound
            elif self.scope and self.chance.random() < 0.4:
                lines.append(f"print({self._shown(*self.chance.choice(self.scope))})")
            if guarded and self.chance.random() < 0.3:
                lines[-1] = f"try:\n{indented(lines[-1])}\nexcept Exception as error:\n    print(type(error).__name__, error)"
        if self.chance.random() > 0.05:
            self.scope = before
        return "\n".join(lines)

    def _statement(self, depth):
        while True:
            entries = self.tables.statements
            mine = self.extra.get("{statement}")
            entry = self.chance.choice(mine if mine and self.chance.random() < 0.2 else entries)
            if depth <= 1 and ("{block}" in entry or "{loop}" in entry):
                continue
            if self.loops > 2 and "{loop}" in entry:
                continue
            before = list(self.scope)
            try:
                return self._fill(entry, depth)
            except NoVariable:
                self.scope, self.pending = before, []

    def _fill(self, template, depth):
        """Holes from left to right, so that a name is in scope behind the place that makes it."""
        out = []
        begin = 0
        outer, self.pending = self.pending, []
        for match in HOLE.finditer(template):
            out.append(template[begin:match.start()])
            if "\n" in out[-1]:
                self._commit()
                if template is self.definition:
                    self._leave_scopes(out[-1])
            indent = re.search(r"[ ]*$", "".join(out).rsplit("\n", 1)[-1])[0] if match[1] in ("block", "loop") else ""
            out.append(self._hole(match[1], depth).replace("\n", "\n" + indent))
            begin = match.end()
        out.append(template[begin:])
        self._commit()
        self.pending = outer
        return "".join(out)

    def _leave_scopes(self, text):
        """Where a function or class of a definition has ended, what it knows is out of scope."""
        for line in text.split("\n")[1:]:
            if line and not line[0].isspace():
                self.scope, self.in_class = [], line.startswith("class")
            elif self.in_class and re.match(r" {4}\S|$", line):
                self.scope = list(self.fields)

    def _commit(self):
        self.scope += self.pending
        self.pending = []

    def _hole(self, hole, depth):
        chance = self.chance
        if re.fullmatch(r"-?\d+\.\.-?\d+", hole):
            low, high = hole.split("..")
            return str(chance.randint(int(low), int(high)))
        if "|" in hole:
            return chance.choice(hole.split("|"))
        verb, _, kind = hole.partition(":")
        if kind:
            return self._name(verb, kind)
        if hole in ("block", "loop"):
            return self._nested(hole, depth)
        simple = {"word": grammar.WORDS, "fmt": grammar.FORMATS, "op": grammar.OPERATORS, "error": grammar.ERRORS}
        if hole in simple:
            return chance.choice(simple[hole])
        if hole == "edge":
            return str(chance.choice(grammar.EDGES))
        if hole == "same":
            return self.same
        if hole == "name":
            return self.name
        if hole in ("fresh", "bare"):
            self.scope = list(self.fields) if hole == "fresh" else []
            return ""
        if hole == "show":
            kind = chance.choice(grammar.TYPES)
            return self._fill(grammar.SHOW.get(kind, "{%s}" % kind), depth)
        kind, *bound = hole.split("+")
        before = list(self.scope)
        self.scope += [(name, {"v": "int", "w": "int", "q": "int"}[name]) for name in bound]
        text = self._expression(chance.choice(self.tables.any_types) if kind == "any" else kind, depth - 1)
        self.scope = before
        return text

    def _name(self, verb, kind):
        if verb == "var":
            kinds = self.tables.any_types if kind == "any" else [kind]
            known = [name for name, its in self.scope if its in kinds and name not in "vwq"]
            if not known:
                raise NoVariable
            self.same = self.chance.choice(known)
            return self.same
        self.names += 1
        name = ("self.f" if verb == "field" else "p" if verb == "param" else "x") + str(self.names)
        self.pending.append((name, kind))
        if verb == "field":
            self.fields.append((name, kind))
        if verb == "new":
            self.same = name
        return name

    def _nested(self, hole, depth):
        same = self.same
        self.loops += hole == "loop"
        text = self._block(self.chance.randint(1, 3), depth - 1)
        if hole == "loop" and self.chance.random() < 0.2:
            text = self._fill(self.chance.choice(grammar.LOOP_STATEMENTS), 2) + "\n" + text
        self.loops -= hole == "loop"
        self.same = same
        return text

    def _expression(self, kind, depth):
        while True:
            known = [name for name, its in self.scope if its == kind]
            roll = self.chance.random()
            if known and roll < 0.45:
                return self.chance.choice(known)
            if depth <= 0 or roll < 0.6:
                return self._parenthesized(self._fill(self.chance.choice(self.tables.literals[kind]), depth))
            # Calls of functions within loops of functions would make programs that run for ever.
            mine = self.extra.get(kind) if self.loops < 1 else None
            entries = mine if mine and self.chance.random() < 0.35 else self.tables.expressions[kind]
            try:
                return self._parenthesized(self._fill(self.chance.choice(entries), depth))
            except NoVariable:
                continue

    @staticmethod
    def _shown(name, kind):
        return f"sorted({name})" if kind == "numbers" else name

    @staticmethod
    def _parenthesized(text):
        return text if re.fullmatch(r"\w+|'[^']*'|\[[^][]*\]|[\w.]+\([^()]*\)", text) else f"({text})"


def indented(text):
    return "\n".join("    " + line for line in text.split("\n"))


def program(seed, mode):
    """The program of this seed: the same one each time."""
    tables = Grammar(mode)
    for attempt in range(1000):
        chance = random.Random(f"{seed}/{attempt}")
        text = Program(chance, tables).text()
        try:
            compile(text, "program", "exec", dont_inherit=True)
        except SyntaxError:
            continue
        # What ends with an exception mostly does so in its first lines.
        if chance.random() < 0.05 or oracle.run(text.encode())[0] == 0:
            return text
    raise RuntimeError("no program in 1000 attempts")


def parse_arguments():
    parser = argparse.ArgumentParser(description="Compares random programs with CPython.")
    parser.add_argument("--seed", type=int, default=1, help="the first one")
    parser.add_argument("--rounds", type=int, default=1000, help="how many seeds")
    parser.add_argument("--mode", choices=["mixed", "ranges", "both"], default="both")
    parser.add_argument("--target", default="quick", help="quick (the host without optimisation) or a board")
    parser.add_argument("--compiler", default=os.environ.get("KRAIT_COMPILER", judges.ROOT / "build/bin/krait"))
    parser.add_argument("--show", type=int, metavar="SEED")
    parser.add_argument("--reduce", type=int, metavar="SEED")
    arguments = parser.parse_args()
    if arguments.mode == "both" and (arguments.show is not None or arguments.reduce is not None):
        parser.error("which --mode?")
    return arguments


def reduce_program(judge, text, folder):
    """A small program with the same problem, or None where there is no problem."""
    path = folder / "reduced.py"

    def problem_of(candidate):
        path.write_text(candidate)
        return judges.kind_of(judge.problems([path])[0])

    kind = problem_of(text)
    return None if kind is None else reduce.reduced(text, lambda candidate: problem_of(candidate) == kind)


def run_campaign(arguments, judge, folder):
    count = judges.Count()
    modes = ["mixed", "ranges"] if arguments.mode == "both" else [arguments.mode]
    names = [(mode, seed) for seed in range(arguments.seed, arguments.seed + arguments.rounds) for mode in modes]
    for begin in range(0, len(names), BATCH):
        paths = []
        for mode, seed in names[begin:begin + BATCH]:
            paths.append(folder / f"{mode}_{seed}.py")
            paths[-1].write_text(program(seed, mode))
        count.take(paths, judge.problems(paths))
    return count.finish()


def main():
    warnings.simplefilter("ignore")
    arguments = parse_arguments()
    if arguments.show is not None:
        print(program(arguments.show, arguments.mode))
        return 0
    judge = judges.Run(arguments.compiler, arguments.target, refusals=True)
    with tempfile.TemporaryDirectory(prefix="krait-fuzz-") as name:
        folder = pathlib.Path(name)
        if arguments.reduce is None:
            return run_campaign(arguments, judge, folder)
        small = reduce_program(judge, program(arguments.reduce, arguments.mode), folder)
        print("there is no problem" if small is None else small)
        return 0


if __name__ == "__main__":
    sys.exit(main())
