"""Behaviour tests: a Python program prints, under Krait, byte for byte what it prints under CPython.

Every file below tests/behaviour is a test, except the modules beside a `main.py`, which belong to it. A comment in the
first lines restricts where a program runs:

    # targets: host                   only there (say, because it needs much memory)
    # also on: microbit               on this small board, too

tests/expected_failures.txt lists programs that do not pass yet, one `PATH REASON` a line, or `PATH@TARGET REASON`.
They count as skipped. One that passes is named at the end, to be taken off; `--record-failures` writes the list anew
from what this run found.
"""
import concurrent.futures
import re
import shutil

from . import krait, workspace
from .results import diff

FOLDER = workspace.TESTS / "behaviour"
EXPECTED_FAILURES = workspace.TESTS / "expected_failures.txt"
DEFAULT_TARGETS = ["host", "mps2-an385", "microbit"]
# 16 KB of RAM and 32-bit floats: only programs that say so run there. What small boards do is also tested by the examples and
# in tests/emulator.
SMALL_TARGETS = ["microbit"]
# The boards with 64-bit floats and room enough.
ALL_TARGETS = DEFAULT_TARGETS + ["mps2-an386", "mps2-an500"]

# Builds beside the plain one, for --all. Each is a set of compiler flags.
VARIANTS = {
    "collect": ("--debug=collect",),    # a collection at every allocation, the heap verified after each
    "sanitize": ("--debug=sanitize",),  # ASan and UBSan in the program itself
    "tagged": ("--representation=tagged",),  # data as MicroPython keeps it
    "boxed": ("--representation=boxed",),    # as CPython keeps it: integers are objects
}
# Those of which every run takes a few programs.
SAMPLED = {"tagged": 40, "boxed": 40}  # one in so many

# Large enough to share the cost of a build, small enough for both cores to stay busy.
_BATCH = 12


def programs():
    """All behaviour tests, in order."""
    found = []
    for path in sorted(FOLDER.rglob("*.py")):
        folder_program = next((parent for parent in path.parents
                               if parent != FOLDER and (parent / "main.py").exists()), None)
        if folder_program is None or path == folder_program / "main.py":
            found.append(path)
    return found


def test_name(program):
    return workspace.relative(program)


def runs_on(program, target):
    with open(program, encoding="utf-8", errors="replace") as file:
        head = "".join(file.readline() for _ in range(5))
    if target in SMALL_TARGETS:
        also = re.search(r"^# also on: (.*)$", head, re.MULTILINE)
        return also is not None and target in also.group(1).split()
    match = re.search(r"^# targets: (.*)$", head, re.MULTILINE)
    return match is None or target in match.group(1).split()


def expected_failures():
    if not EXPECTED_FAILURES.exists():
        return {}
    lines = (line.strip() for line in EXPECTED_FAILURES.read_text(encoding="utf-8").splitlines())
    return dict((line + " ").split(" ", 1) for line in lines if line and not line.startswith("#"))


def run_suite(results, oracle, selection, targets, variants, jobs, samples=None):
    """`variants`: names of builds beside the plain one, or instead of it where the first is not "plain"; of each only every
    n-th program where `samples` says so."""
    chosen = [program for program in programs() if selection.takes(test_name(program))]
    if not chosen:
        return
    samples = samples or {}
    for name in _stale(results.known):
        results.fails("tests/expected_failures.txt", f"{name}: there is no such test")
    for target in targets:
        for variant in variants if target == "host" else variants[:1]:
            title = f"behaviour on {target}" + ("" if variant == "plain" else f", {variant}")
            flags = VARIANTS.get(variant, ())
            if flags and not krait.accepts(flags):
                results.skips(title, "the compiler does not offer " + " ".join(flags), count=len(chosen))
                continue
            results.suite(title)
            taken = chosen[::samples.get(variant, 1)]
            _run_on(results, oracle, [p for p in taken if runs_on(p, target)], target, variant, flags, jobs)


def _stale(known):
    names = {test_name(program) for program in programs()}
    return [name for name in known
            if name.startswith("tests/behaviour/") and name.split("@")[0] not in names]


def _run_on(results, oracle, chosen, target, variant, flags, jobs):
    scratch = workspace.SCRATCH / f"{target}-{variant}"
    shutil.rmtree(scratch, ignore_errors=True)
    # Every n-th program, not neighbours: the slow ones of one area do not meet in one batch.
    count = max(1, -(-len(chosen) // _BATCH))
    batches = [chosen[index::count] for index in range(count)]
    suffix = f" [{target}]" if variant == "plain" else f" [{target}, {variant}]"

    def run_batch(number):
        batch = batches[number]
        compiled = krait.compile_all(batch, target, flags, scratch / str(number))
        for program, build in zip(batch, compiled):
            name = test_name(program)
            _judge(results, name, suffix, _problem(oracle, program, build, target))
        shutil.rmtree(scratch / str(number), ignore_errors=True)

    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for future in [pool.submit(run_batch, number) for number in range(count)]:
            future.result()


def _judge(results, name, suffix, problem):
    known = name in results.known or f"{name}@{suffix.strip(' []').split(',')[0]}" in results.known
    if problem is None and known:
        results.passing_again.append(name + suffix)
    results.checks(name + suffix, problem is None, problem or "")


def record_failures(results):
    """Writes the list of programs that do not pass yet: without target where they fail on every one."""
    lines = ["# Programs that do not pass yet: PATH[@TARGET] REASON. Written by tests/run --record-failures."]
    for name, found in sorted(results.found_failing.items()):
        reason = results.failure_reasons[name]
        targets = sorted(found)
        everywhere = "host" in targets
        lines += [f"{name} {reason}"] if everywhere else [f"{name}{'@' if target else ''}{target} {reason}" for target in targets]
    EXPECTED_FAILURES.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _problem(oracle, program, build, target):
    """What is wrong with this program on this target, or None."""
    expected = oracle.ask(program)
    if expected.status is None:
        return "does not end under CPython"
    if build.problem is not None:
        return build.problem
    seconds = workspace.HOST_SECONDS if target == "host" else workspace.EMULATOR_SECONDS
    actual = build.run(seconds)
    if actual.stdout == expected.stdout and actual.status == expected.status:
        return None
    details = []
    if actual.status != expected.status:
        details.append(f"exit status {actual.status}, CPython's is {expected.status}")
    if actual.stdout != expected.stdout:
        details.append(diff(expected.stdout, actual.stdout, "CPython", "Krait"))
    if actual.stderr.strip():
        details.append("stderr: " + actual.stderr.decode("utf-8", "replace")[-1500:])
    return "\n".join(details)
