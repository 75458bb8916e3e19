#!/usr/bin/env python3
"""Builds the programs of limits.toml for their boards and compares flash and static RAM with the limits, and what
parts of programs take.

    run_size_tests.py [-v]       the compiler is $KRAIT_COMPILER, else build/bin/krait

Ends with "N passed, N failed".
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
COMPILER = os.environ.get("KRAIT_COMPILER", str(ROOT / "build" / "bin" / "krait"))
SIZE_TOOLS = {"uno": "avr-size", "microbit": "arm-none-eabi-size"}


def measured(board, program, folder):
    elf = pathlib.Path(folder) / f"{board}.elf"
    built = subprocess.run([COMPILER, "build", "-t", board, ROOT / program, "-o", elf], capture_output=True, text=True,
                           timeout=300)
    if built.returncode != 0:
        raise RuntimeError(built.stderr[-600:])
    listing = subprocess.run([SIZE_TOOLS[board], elf], capture_output=True, text=True, check=True, timeout=20).stdout
    text, data, bss = map(int, listing.splitlines()[1].split()[:3])
    return text + data, data + bss


def variables(board, program, folder):
    """Bytes of all variables, without what lies between them."""
    measured(board, program, folder)
    listing = subprocess.run([SIZE_TOOLS[board].replace("size", "nm"), "-S", f"{folder}/{board}.elf"], capture_output=True,
                             text=True, check=True, timeout=20).stdout
    rows = [line.split() for line in listing.splitlines()]
    return sum(int(row[1], 16) for row in rows if len(row) == 4 and row[2] in "bBdD")


def part_size(board, program, folder):
    """Static RAM of the lines between BEGIN and END."""
    text = (ROOT / program).read_text(encoding="utf-8")
    without = pathlib.Path(folder) / "without.py"
    without.write_text(re.sub(r"# BEGIN\n.*?# END\n", "", text, flags=re.DOTALL), encoding="utf-8")
    return variables(board, program, folder) - variables(board, without, folder)


def main():
    verbose = "-v" in sys.argv[1:]
    passed = failed = 0
    tests = tomllib.loads((HERE / "limits.toml").read_text(encoding="utf-8"))
    for board, programs in tests.pop("parts").items():
        for program, wanted in programs.items():
            with tempfile.TemporaryDirectory() as folder:
                try:
                    size = part_size(board, program, folder)
                    problem = "" if size == wanted else f"{size} bytes of RAM, not {wanted}"
                except (RuntimeError, subprocess.SubprocessError) as error:
                    problem = str(error)
            passed, failed = (passed + 1, failed) if not problem else (passed, failed + 1)
            if problem or verbose:
                print(f"{'FAILED' if problem else 'ok'} {program} [{board}]: {problem or wanted}")
    for board, programs in tests.items():
        for program, limits in programs.items():
            with tempfile.TemporaryDirectory() as folder:
                try:
                    sizes = measured(board, program, folder)
                    problem = "" if all(a <= b for a, b in zip(sizes, limits)) else f"{list(sizes)}, limits {limits}"
                except (RuntimeError, subprocess.SubprocessError) as error:
                    sizes, problem = None, str(error)
            passed, failed = (passed + 1, failed) if not problem else (passed, failed + 1)
            if problem or verbose:
                print(f"{'FAILED' if problem else 'ok'} {program} [{board}]: {problem or list(sizes)}")
    print(f"{passed} passed, {failed} failed")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
