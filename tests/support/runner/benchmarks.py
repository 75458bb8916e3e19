"""The benchmarks compute the same in three ways: under CPython, under Krait on the host, and as hand-written C++.

The checksums are compared, so that a number that looks good is never the cost of a wrong result. What the programs cost
benchmarks/run measures; instruction counts are exact, so the limits of benchmarks/limits.toml are a test: benchmarks/limits.
"""
import concurrent.futures

from . import krait, workspace
from .results import diff

FOLDER = workspace.ROOT / "benchmarks"
_TWIN_FLAGS = ["-std=c++17", "-O1", "-ffp-contract=off", "-Wall", "-Wextra", "-Werror"]


def run_suite(results, oracle, selection, jobs):
    if selection.takes("benchmarks/limits"):
        results.suite("benchmarks/limits")
        _check_limits(results, jobs)
    chosen = [path for path in sorted(FOLDER.glob("*/*.py"))
              if path.stem == path.parent.name and selection.takes(workspace.relative(path))]
    if not chosen:
        return
    results.suite("benchmarks")
    (workspace.SCRATCH / "benchmarks").mkdir(parents=True, exist_ok=True)

    def run(path):
        expected = oracle.ask(path)
        _compare(results, workspace.relative(path), expected,
                 workspace.run([krait.EXECUTABLE, "run", path], workspace.COMPILE_SECONDS))
        twin = path.with_suffix(".cpp")
        out = workspace.SCRATCH / "benchmarks" / path.stem
        built = workspace.run(["c++", *_TWIN_FLAGS, twin, "-o", out], workspace.COMPILE_SECONDS)
        _compare(results, workspace.relative(twin), expected,
                 workspace.run([out], workspace.HOST_SECONDS) if built.status == 0 else built)

    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for future in [pool.submit(run, path) for path in chosen]:
            future.result()


def _check_limits(results, jobs):
    for optimize in ("s", "2"):
        finished = workspace.run([FOLDER / "run", "--limits", "-O", optimize, "-j", jobs], workspace.COMPILE_SECONDS,
                                 environment={"KRAIT_COMPILER": str(krait.EXECUTABLE)})
        results.checks(f"benchmarks/limits -O{optimize}", finished.status == 0, finished.text[-1500:])


def _compare(results, name, expected, actual):
    same = (actual.stdout, actual.status) == (expected.stdout, expected.status)
    results.checks(name, same, diff(expected.stdout, actual.stdout, "CPython", "this")
                   + actual.stderr.decode("utf-8", "replace")[-1500:])
