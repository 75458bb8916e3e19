"""Tests that are programs of their own: the layer check, comparisons with CPython, emulator tests, size tests.

A script prints what it likes. Its last line may read `N passed, N failed` (and `, N skipped`): then it counts as so many
tests, else as one. Exit status 0 means that nothing failed.
"""
import re
import sys

from . import workspace

_TALLY = re.compile(r"^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$")
_SECONDS = 1800

_AST_DUMP = workspace.BUILD / "tests" / "krait_ast_dump"

#   name             script, from the root                       needs the compiler  arguments
SCRIPTS = [
    ("layers",       "tests/support/check_layers.py",            False,  []),
    ("trees",        "tests/unit/frontend/compare_with_cpython.py", True, [_AST_DUMP]),
    ("syntax errors", "tests/unit/frontend/check_syntax_errors.py", True, [_AST_DUMP]),
    ("fuzz, syntax", "tests/fuzz/mutate_sources.py",             True,   ["--rounds", "2000"]),
    ("fuzz, check",  "tests/fuzz/mutate_sources.py",             True,   ["--mode", "check", "--rounds", "100"]),
    ("fuzz, programs", "tests/fuzz/program_generator.py",        True,   ["--rounds", "15"]),
    ("emulator",     "tests/emulator/run_hal_tests.py",          True,   []),
    ("commands",     "tests/commands/run_command_tests.py",      True,   []),
    ("sizes",        "tests/sizes/run_size_tests.py",            True,   []),
    ("heap sizes",   "tests/sizes/run_heap_tests.py",            True,   []),
]


def run_suite(results, selection, with_compiler, update):
    for name, path, needs_compiler, arguments in SCRIPTS:
        script = workspace.ROOT / path
        if needs_compiler == with_compiler and script.exists() and selection.takes(path):
            results.suite(name)
            _run(results, name, [script, *arguments], update)


def _run(results, name, command, update):
    finished = workspace.run([sys.executable, *command], _SECONDS,
                             environment={"KRAIT_UPDATE_GOLDEN": "1"} if update else None)
    lines = finished.stdout.decode("utf-8", "replace").strip().splitlines()
    tally = _TALLY.match(lines[-1]) if lines else None
    if tally is None:
        results.checks(name, finished.status == 0, finished.text[-6000:])
        return
    passed, failed, skipped = (int(group or 0) for group in tally.groups())
    if passed:
        results.passes(name, passed)
    if skipped:
        results.skips(name, "by the script itself", skipped)
    for number in range(failed):
        results.fails(name, finished.text[-6000:] if number == 0 else "")
    if not failed and finished.status != 0:
        results.fails(name, finished.text[-6000:])
