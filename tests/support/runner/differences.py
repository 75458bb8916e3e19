"""Deliberate differences from CPython: each is a program with what Krait prints, its cause and its workaround.

A difference is a file tests/differences/NAME.py. Its first comment says, in this form, what the manual's page of
differences is made of:

    # Difference: what is different.
    # Cause: why.
    # Workaround: what to do instead.

`NAME.expected` holds what Krait prints on the host (`tests/run --update` rewrites it). A difference whose program prints
what CPython prints is none: the test fails until it moves to tests/behaviour.
"""
import concurrent.futures
import re

from . import krait, workspace
from .oracle import Oracle
from .results import diff

FOLDER = workspace.TESTS / "differences"
_HEADINGS = ("Difference", "Cause", "Workaround")


def run_suite(results, selection, update, jobs):
    chosen = [path for path in sorted(FOLDER.glob("*.py")) if selection.takes(workspace.relative(path))]
    if not chosen:
        return
    results.suite("differences")
    oracle = Oracle()

    def run(path):
        problem = _problem(oracle, path, update)
        results.checks(workspace.relative(path), problem is None, problem or "")

    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for future in [pool.submit(run, path) for path in chosen]:
            future.result()


def _problem(oracle, path, update):
    source = path.read_text(encoding="utf-8")
    missing = [heading for heading in _HEADINGS if not re.search(rf"^# {heading}: ", source, re.MULTILINE)]
    if missing:
        return "does not say: " + ", ".join(missing)
    actual = workspace.run([krait.EXECUTABLE, "run", path], workspace.COMPILE_SECONDS)
    if actual.stdout == oracle.ask(path).stdout:
        return "prints what CPython prints: move it to tests/behaviour"
    expectation = path.with_suffix(".expected")
    if update:
        expectation.write_bytes(actual.stdout)
    if not expectation.exists():
        return "has no expectation yet: write it by tests/run --update and read it"
    expected = expectation.read_bytes()
    return None if actual.stdout == expected else diff(expected, actual.stdout)
