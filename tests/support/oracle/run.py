#!/usr/bin/env python3
"""Runs a program under CPython as Krait would run it: CPython is the oracle, this is its costume.

    python3 tests/support/oracle/run.py FILE [ARGS]

The program becomes `__main__`, imports come from its own folder, then from `shims/` (MicroPython's modules), then from
CPython's library. `time` and `gc` are built into CPython and never looked up on the path, so their shims are put into
`sys.modules` by hand. The exit status is the program's own.
"""
import os
import sys
import types

SHIMS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "shims")


def install_shims():
    sys.dont_write_bytecode = True
    sys.path.insert(0, SHIMS)
    for name in ("time", "gc"):
        sys.modules[name] = __import__(name + "_shim")


def run_as_main(path, args):
    # Read before anything else: an unreadable file is the caller's mistake, not the program's.
    with open(path, "rb") as file:
        code = compile(file.read(), path, "exec", dont_inherit=True)
    module = types.ModuleType("__main__")
    module.__file__ = path
    sys.modules["__main__"] = module
    sys.argv = [path] + args
    sys.path.insert(0, os.path.dirname(os.path.abspath(path)))
    exec(code, module.__dict__)


def main():
    if len(sys.argv) < 2:
        print("usage: run.py FILE [ARGS]", file=sys.stderr)
        sys.exit(2)
    install_shims()
    # Text is UTF-8 and lines end in one byte, whatever the locale says: devices have no locale.
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    run_as_main(sys.argv[1], sys.argv[2:])


if __name__ == "__main__":
    main()
