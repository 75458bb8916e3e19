"""Golden tests: what a stage says about an input is compared with what it said when somebody last read it.

A folder below tests/golden is a set of golden tests when it has a file `command`: one line, the command to run, in which
`{file}` stands for the input and the word `krait` for the compiler. Every other file of the folder whose name does not
end in `.expected` is an input; `NAME.expected` beside it holds standard output and standard error together and, when it
is not 0, the exit status in a last line. `tests/run --update` rewrites them. Paths are printed relative to the
repository, so the expectation is the same in any folder.
"""
import concurrent.futures
import shlex

from . import krait, workspace
from .results import diff

FOLDER = workspace.TESTS / "golden"
_SECONDS = 20


def cases():
    """All pairs of input and command line."""
    for command in sorted(FOLDER.rglob("command")):
        line = command.read_text(encoding="utf-8").strip()
        for path in sorted(command.parent.iterdir()):
            if path.is_file() and path != command and path.suffix != ".expected":
                yield path, line


def run_suite(results, selection, update, jobs):
    chosen = [(path, line) for path, line in cases() if selection.takes(workspace.relative(path))]
    if not chosen:
        return
    results.suite("golden")
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for future in [pool.submit(_run, results, path, line, update) for path, line in chosen]:
            future.result()


def _run(results, path, line, update):
    name = workspace.relative(path)
    words = [str(krait.EXECUTABLE) if word == "krait" else word.replace("{file}", name) for word in shlex.split(line)]
    finished = workspace.run(words, _SECONDS, environment={"NO_COLOR": "1"})
    actual = finished.text
    if finished.status != 0:
        actual += f"exit status {finished.status}\n"
    expectation = path.with_name(path.name + ".expected")
    if update:
        expectation.write_text(actual, encoding="utf-8")
    if not expectation.exists():
        results.fails(name, "has no expectation yet: write it by tests/run --update and read it")
        return
    expected = expectation.read_text(encoding="utf-8")
    results.checks(name, actual == expected, diff(expected, actual))
