#!/usr/bin/env python3
"""Builds the programs of limits.toml for their boards and compares flash and static RAM with the limits.

    run_size_tests.py [-v]       the compiler is $KRAIT_COMPILER, else build/bin/krait

Ends with "N passed, N failed".
"""
import os
import pathlib
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


def main():
    verbose = "-v" in sys.argv[1:]
    passed = failed = 0
    for board, programs in tomllib.loads((HERE / "limits.toml").read_text(encoding="utf-8")).items():
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
