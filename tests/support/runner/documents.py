"""Documents run: Python in the README and the manual is extracted and compiled.

A block opened by ```python is a program that must pass `krait check`. A block opened by ```python run is run as well and
must print what CPython prints. Fragments that cannot stand alone are opened by ```python fragment and only have to be
free of syntax errors. Other languages are not looked at.

The tables of docs/language.md name behaviour tests: they are there, and a row says "yes" only where all of its tests pass.
"""
import ast
import re

from . import behaviour, krait, workspace
from .results import diff

_ROW = re.compile(r"^\| (.*) \| (yes|partly) \| (.*) \|$", re.MULTILINE)
_BLOCK = re.compile(r"^```python([^\n]*)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def documents():
    found = [workspace.ROOT / "README.md", workspace.ROOT / "ARCHITECTURE.md"]
    return [path for path in found + sorted((workspace.ROOT / "docs").rglob("*.md")) if path.exists()]


def blocks():
    """(document, line number, kind, source) of every Python block."""
    for path in documents():
        text = path.read_text(encoding="utf-8")
        for match in _BLOCK.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            yield path, line, match.group(1).strip(), match.group(2)


def run_suite(results, oracle, selection):
    folder = workspace.SCRATCH / "documents"
    chosen = [block for block in blocks() if selection.takes(workspace.relative(block[0]))]
    if not chosen:
        return
    results.suite("documents")
    if selection.takes("docs/language.md"):
        _check_tables(results)
    folder.mkdir(parents=True, exist_ok=True)
    for path, line, kind, source in chosen:
        name = f"{workspace.relative(path)}:{line}"
        problem = _problem(oracle, folder, path, line, kind, source)
        results.checks(name, problem is None, problem or "")


def _check_tables(results):
    """Every row of the language's tables is held by the tests that it names."""
    path = workspace.ROOT / "docs" / "language.md"
    failing = {name.split("@")[0] for name in behaviour.expected_failures()}
    for feature, state, shown in _ROW.findall(path.read_text(encoding="utf-8")):
        tests = ["tests/" + link for link in re.findall(r"\(\.\./tests/([^)]*)\)", shown)]
        missing = [test for test in tests if not (workspace.ROOT / test).exists()]
        wrong = state == "yes" and any(test in failing for test in tests)
        problem = f"no such tests: {missing}" if missing or not tests else "says yes, but its tests do not all pass" if wrong else ""
        results.checks(f"docs/language.md: {feature}", not problem, problem)


def _problem(oracle, folder, path, line, kind, source):
    if kind == "fragment":
        try:
            ast.parse(source)
        except SyntaxError as error:
            return str(error)
        return None
    program = folder / f"{path.stem}_{line}.py"
    program.write_text(source, encoding="utf-8")
    if kind != "run":
        checked = workspace.run([krait.EXECUTABLE, "check", program], 20)
        return None if checked.status == 0 else checked.text
    expected = oracle.ask(program)
    actual = workspace.run([krait.EXECUTABLE, "run", program], workspace.COMPILE_SECONDS)
    if (actual.stdout, actual.status) == (expected.stdout, expected.status):
        return None
    return diff(expected.stdout, actual.stdout, "CPython", "Krait") + actual.stderr.decode("utf-8", "replace")
