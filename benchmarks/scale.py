#!/usr/bin/env python3
"""How the compiler's own time and memory grow with the program.

    benchmarks/scale.py                      check and emit every program below, print a table
    benchmarks/scale.py chain classes        only these
    benchmarks/scale.py --write              also writes the table into benchmarks/SCALE.md
    benchmarks/scale.py --keep DIR           leaves the generated programs there
    benchmarks/scale.py --limits             exit status 1 if a number is above its limit

The programs are generated: examples/ again and again with other names, up to 10,000 lines, and shapes that a compiler may
do badly on. Times are of the whole process, one run, by `krait check` and `krait emit`; memory is the most that `krait
check` had. A build of type Release counts.
"""
import argparse
import ast
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
KRAIT = os.environ.get("KRAIT_COMPILER", str(ROOT / "build" / "bin" / "krait"))
SOURCES = ["sensor_log", "thermostat", "turnstile", "histogram", "filter", "message_loop", "morse", "button", "fade"]
LIMITS = {"check": 1.0, "emit": 2.0, "megabytes": 300}


class Renamer(ast.NodeTransformer):
    """Gives what a module binds at its top level other names."""

    def __init__(self, names, suffix):
        self.names = names
        self.suffix = suffix

    def visit_Name(self, node):
        if node.id in self.names:
            node.id += self.suffix
        return node

    def visit_FunctionDef(self, node):
        if node.name in self.names:
            node.name += self.suffix
        self.generic_visit(node)
        return node

    visit_ClassDef = visit_FunctionDef

    def visit_Global(self, node):
        node.names = [name + self.suffix if name in self.names else name for name in node.names]
        return node


def bound_names(tree):
    names = set()
    for statement in tree.body:
        if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
            names.add(statement.name)
            continue
        names.update(node.id for node in ast.walk(statement)
                     if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))
    return names


def copy_of_example(name, number):
    """The example as definitions and one function that runs its statements."""
    tree = ast.parse((ROOT / "examples" / f"{name}.py").read_text(encoding="utf-8"))
    suffix = f"_{number}"
    tree.body = [node for node in tree.body if not isinstance(node, (ast.Import, ast.ImportFrom))]
    names = bound_names(tree)
    tree = Renamer(names, suffix).visit(tree)
    constants = [node for node in tree.body if isinstance(node, ast.Assign) and node.targets[0].id.isupper()]
    definitions = [node for node in tree.body if isinstance(node, (ast.FunctionDef, ast.ClassDef))]
    rest = [node for node in tree.body if node not in constants and node not in definitions]
    shared = sorted(name + suffix for name in names
                    if any(isinstance(inner, ast.Name) and inner.id == name + suffix
                           for node in definitions for inner in ast.walk(node)))
    stored = {inner.id for node in rest for inner in ast.walk(node)
              if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store)}
    main = f"def main{suffix}():\n"
    lines = [f"global {name}" for name in shared if name in stored]
    lines += [line for node in rest for line in ast.unparse(node).split("\n")]
    main += "".join(f"    {line}\n" for line in lines)
    return "\n".join([*map(ast.unparse, constants), "", *[ast.unparse(node) + "\n" for node in definitions], main])


def ordinary(lines):
    """`lines` lines of examples/ with other names; an input says which of the copies runs."""
    text = ["import sys, time", "from machine import ADC, Pin", ""]
    count = 3
    copies = 0
    while count < lines:
        part = copy_of_example(SOURCES[copies % len(SOURCES)], copies)
        copies += 1
        text.append(part)
        count += part.count("\n") + 3
    text.append("wanted = int(input())")
    for number in range(copies):
        text += [f"if wanted == {number}:", f"    main_{number}()"]
    return "\n".join(text) + "\n"


def statements(count=2000):
    """One function with very many statements: assignments, branches and loops over the same variables."""
    pick = random.Random(1)
    names = [f"v{i}" for i in range(count // 10)]
    text = ["def work(seed):"] + [f"    {name} = seed + {i}" for i, name in enumerate(names)]
    while len(text) < count:
        a, b, c = pick.sample(names, 3)
        kind = pick.randrange(6)
        if kind < 3:
            text += [f"    {a} = ({b} * {pick.randrange(2, 9)} + {c}) % {pick.randrange(100, 60000)}"]
        elif kind == 3:
            text += [f"    if {a} > {b}:", f"        {c} = {a} - {b}", "    else:", f"        {c} = {b} - {a}"]
        elif kind == 4:
            text += [f"    for i in range({pick.randrange(3, 20)}):", f"        {a} += {b} & 15"]
        else:
            text += [f"    while {a} > {pick.randrange(100)}:", f"        {a} //= 2", f"        {b} = {a} ^ 1"]
    text += [f"    return {' + '.join(names[:20])}", "print(work(int(input())))"]
    return "\n".join(text) + "\n"


def classes(count=500):
    """A hierarchy of very many classes, whose methods are called through their common base."""
    text = ["class C0:", "    def __init__(self, x):", "        self.x = x", "    def area(self):",
            "        return self.x", ""]
    for i in range(1, count):
        text += [f"class C{i}(C{(i - 1) // 3}):", "    def __init__(self, x, y):" if i % 2 else "    def scale(self):",
                 *([f"        self.f{i} = y", "        self.x = x"] if i % 2 else [f"        return self.x * {i}"]),
                 "    def area(self):", f"        return self.x * {i % 7} + {i}", ""]
    made = ", ".join(f"C{i}({i}, {i})" if has_two(i) else f"C{i}({i})" for i in range(count))
    text += [f"shapes = [{made}]", "total = 0", "for shape in shapes:", "    total += shape.area()", "print(total)"]
    return "\n".join(text) + "\n"


def has_two(i):
    """Whether the constructor that class i of classes() inherits takes two arguments."""
    while i and i % 2 == 0:
        i = (i - 1) // 3
    return i != 0


def script(lines=10000):
    """A module's own statements: objects, branches, loops and handlers, one after the other."""
    text = ["class P:", "    def __init__(self, x):", "        self.x = x", "seed = int(input())"]
    for i in range(1, lines // 15 + 1):
        text += [f"a{i} = seed + {i}", f"b{i} = [a{i}, {i}]", f"if a{i} > {i * 3}:", f"    b{i}.append(a{i})", "else:",
                 f"    print('x', b{i})", f"for k in range({i % 9 + 2}):", f"    a{i} += k", "    if k > 3:",
                 f"        print(k, a{i})", "try:", f"    p{i} = P(a{i} // (seed - {i}))",
                 "except ZeroDivisionError as error:", "    print(error)", f"    p{i} = P(0)", f"print(p{i}.x)"]
    return "\n".join(text) + "\n"


def calls(lines=10000):
    """Classes of one base and functions that use them, all called one after the other and reporting to one list."""
    text = ["log = []", "class Base:", "    def __init__(self, n):", "        self.n = n", "    def go(self, other):",
            "        return self.n + other", "def report(name, value):", "    log.append((name, value))",
            "    print(name, value)"]
    count = lines // 22
    for i in range(1, count + 1):
        text += [f"class K{i}(Base):", "    def __init__(self, n, extra):", "        super().__init__(n)",
                 f"        self.extra{i % 10} = extra", "    def go(self, other):", f"        report('K{i}', other)",
                 f"        if other > {i}:", f"            return self.extra{i % 10} * {i}",
                 "        return super().go(other)", "", f"def run{i}(values):", f"    k = K{i}(len(values), {i % 50})",
                 "    total = 0", "    for v in values:", "        total += k.go(v)", "        if total > 1000:",
                 "            total -= 1000", f"    report('run{i}', total)", "    return total", ""]
    text += ["values = [int(x) for x in input().split()]"]
    text += [f"values.append(run{i}(values))" for i in range(1, count + 1)]
    return "\n".join(text) + "\n"


def chain(depth=300):
    """Functions that call one another, one below the other."""
    text = []
    for i in range(depth):
        text += [f"def f{i}(x, items):", f"    items.append(x)", f"    return f{i + 1}(x + 1, items) + {i % 3}", ""]
    text += [f"def f{depth}(x, items):", "    return x + len(items)", "print(f0(int(input()) & 255, []))"]
    return "\n".join(text) + "\n"


def table(count=500):
    """A dictionary of very many functions, one of which is called."""
    text = []
    for i in range(count):
        text += [f"def op{i}(x):", f"    return x * {i} + {i % 11}", ""]
    entries = ", ".join(f'"op{i}": op{i}' for i in range(count))
    text += [f"table = {{{entries}}}", "name = input()", "print(table[name](int(input())))"]
    return "\n".join(text) + "\n"


def arms(count=2000):
    """An `if` with very many arms."""
    text = ["def kind(x):", "    if x == 0:", "        return 1"]
    for i in range(1, count):
        text += [f"    elif x == {i}:", f"        return {i * 7 % 1000}"]
    text += ["    return -1", "print(kind(int(input())))"]
    return "\n".join(text) + "\n"


def deep(depth=90):
    """Expressions as deep as CPython takes them, and a sum of very many terms."""
    nested = "(" * depth + "x" + "".join(f" + {i})" for i in range(depth))
    terms = " + ".join(f"x * {i}" for i in range(2000))
    calls = "f(" * depth + "x" + ")" * depth
    return (f"def f(x):\n    return x + 1\nx = int(input()) & 15\nprint({nested})\nprint({terms})\nprint({calls})\n"
            f"print({'[' * depth}x{']' * depth})\nprint({' and '.join(['x'] * 1000)})\n")


PROGRAMS = {
    "1000 lines": lambda: ordinary(1000),
    "2000 lines": lambda: ordinary(2000),
    "5000 lines": lambda: ordinary(5000),
    "10000 lines": lambda: ordinary(10000),
    "script": script,
    "calls 1": lambda: calls(1000),
    "calls 2": lambda: calls(2000),
    "calls 5": lambda: calls(5000),
    "calls 10": calls,
    "statements": statements,
    "classes": classes,
    "chain": chain,
    "table": table,
    "arms": arms,
    "deep": deep,
}


def measure(command):
    """Seconds and megabytes of a command that must succeed."""
    start = time.monotonic()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = usage.ru_utime + usage.ru_stime
        if status != 0:
            output.seek(0)
            sys.exit(f"{' '.join(map(str, command))}: status {status} after {time.monotonic() - start:.1f} s\n"
                     + output.read()[-2000:].decode())
    return seconds, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="some of: " + ", ".join(PROGRAMS))
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--limits", action="store_true")
    parser.add_argument("--build", default="a Release build", help="what the table calls the compiler")
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--check-only", action="store_true", help="do not emit")
    options = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or pathlib.Path(scratch)
        folder.mkdir(exist_ok=True)
        for name, make in PROGRAMS.items():
            if options.names and name not in options.names and name.split()[0] not in options.names:
                continue
            program = folder / f"{name.replace(' ', '_')}.py"
            text = make()
            program.write_text(text, encoding="utf-8")
            check, megabytes = measure([KRAIT, "check", program])
            emit = 0.0 if options.check_only else measure([KRAIT, "emit", program, "-o", folder / "emitted"])[0]
            rows.append((name, text.count("\n"), check, emit, megabytes))
            print(f"{name:12} {rows[-1][1]:6} lines  check {check:6.2f} s  emit {emit:6.2f} s  {megabytes:6.0f} MB",
                  flush=True)
    if options.write:
        write(rows, options.build)
    over = [row[0] for row in rows
            if row[2] > LIMITS["check"] or row[3] > LIMITS["emit"] or row[4] > LIMITS["megabytes"]]
    if options.limits and over:
        sys.exit("above the limits: " + ", ".join(over))


def write(rows, build):
    text = ["# Scale: what the compiler itself costs", "",
            f"Written by `benchmarks/scale.py --write`; `benchmarks/scale.py` says what the programs are. Compiler: {build}.",
            f"Limits for each: {LIMITS['check']:g} s to check, {LIMITS['emit']:g} s to emit (processor time), "
            f"{LIMITS['megabytes']} MB to check.", "",
            "| program | lines | check, s | emit, s | memory, MB |", "|---|--:|--:|--:|--:|"]
    text += [f"| {name} | {lines} | {check:.2f} | {emit:.2f} | {megabytes:.0f} |"
             for name, lines, check, emit, megabytes in rows]
    (HERE / "SCALE.md").write_text("\n".join(text) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
