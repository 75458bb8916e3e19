"""Out of memory: behaviour tests are run with their n-th allocation failing, for one n after the other.

Each run ends as the program ends under CPython, or with a MemoryError, which the program caught or which is reported.
Before the end the runtime looks at the whole heap, and tells how many allocations there were. Programs called
out_of_memory_*.py write "enter NAME" and "leave NAME": what was entered is left in every run, whatever fails.

The first allocations fail each, then ever fewer: about a hundred runs a program on the host, thirty in an emulator.
"""
import collections
import concurrent.futures
import re
import shutil

from . import behaviour, krait, workspace

FLAGS = ("--debug=fail",)
TARGETS = ["host", "mps2-an385"]
# Of the behaviour tests every so many are taken, and all of tests/behaviour/memory.
_EVERY = 10
_BATCH = 8
_CATCHES = re.compile(rb"except:|except \(?(Base)?Exception|\bMemoryError\b|suppress\(|__exit__")
_TOLD = re.compile(rb"^krait: (\d+) allocations$", re.MULTILINE)


def chosen(selection):
    programs = behaviour.programs()
    named = [program for program in programs if selection.takes(f"out_of_memory/{behaviour.test_name(program)}")]
    sample = set(programs[::_EVERY])
    return [program for program in named if program in sample or "/memory/" in behaviour.test_name(program)]


def run_suite(results, oracle, selection, targets, jobs):
    programs = chosen(selection)
    for target in [name for name in targets if name in TARGETS]:
        results.suite(f"out of memory on {target}")
        _run_on(results, oracle, [program for program in programs if behaviour.runs_on(program, target)], target, jobs)


def _run_on(results, oracle, programs, target, jobs):
    scratch = workspace.SCRATCH / f"out-of-memory-{target}"
    shutil.rmtree(scratch, ignore_errors=True)

    def run_batch(start):
        batch = programs[start:start + _BATCH]
        for program, build in zip(batch, krait.compile_all(batch, target, FLAGS, scratch / str(start))):
            problem = build.problem or _Judge(program, oracle.ask(program)).problem(build, target)
            results.checks(f"{behaviour.test_name(program)} [{target}, out of memory]", problem is None, problem or "")

    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for future in [pool.submit(run_batch, start) for start in range(0, len(programs), _BATCH)]:
            future.result()
    shutil.rmtree(scratch, ignore_errors=True)


def numbers(count, dense):
    """1, 2, 3, … up to `count`: each of the first `dense`, then ever fewer."""
    number = 1
    while number <= count:
        yield number
        number += 1 if number < dense else 1 + number // 12


class _Judge:
    def __init__(self, program, expected):
        self._expected = expected
        self._catches = _CATCHES.search(program.read_bytes())
        self._balances = program.name.startswith("out_of_memory_")

    def problem(self, build, target):
        if self._expected.status != 0:
            return None  # ends by an exception anyway
        place = None if target == "host" else _place(build.command)
        told = _TOLD.search(_run(build, target, place, 2 ** 30).stderr)
        if told is None:
            return "does not tell how many allocations it made"
        for number in numbers(int(told.group(1)), 60 if target == "host" else 16):
            # Also: this allocation and all that follow. What is printed may then lack anything but the report.
            for fails in [number] if number % 4 else [number, -number]:
                problem = self._problem_of(_run(build, target, place, fails))
                if problem is not None:
                    return f"allocation {fails} fails: {problem}"
        return None

    def _problem_of(self, actual):
        end = actual.stderr[-600:].decode("utf-8", "replace")
        if actual.status is None:
            return "does not end"
        if _TOLD.search(actual.stderr) is None:
            return f"does not reach its end: status {actual.status}\n{end}"
        unbalanced = _unbalanced(actual.stdout) if self._balances else ""
        if unbalanced:
            return f"entered and not left: {unbalanced}"
        if actual.status != self._expected.status:
            # An exception whose text needs memory is reported without it.
            reported = re.search(rb"^MemoryError|: <exception str\(\) failed>$", actual.stderr, re.MULTILINE)
            return None if reported else f"status {actual.status}\n{end}"
        named = b"MemoryError" in actual.stdout or b"MemoryError" in actual.stderr
        if self._catches or named or actual.stdout == self._expected.stdout:
            return None
        return "other output than CPython's, and no word of a MemoryError\n" + \
            actual.stdout[-600:].decode("utf-8", "replace")


def _run(build, target, place, number):
    if target == "host":
        return build.run(workspace.HOST_SECONDS, {"KRAIT_FAIL_AT": str(number)})
    loader = ["-device", f"loader,addr={place},data={number & 0xffffffff},data-len=4"]
    return workspace.run([*build.command, *loader], workspace.EMULATOR_SECONDS)


def _place(command):
    elf = next(word for word in command if str(word).endswith(".elf"))
    table = workspace.run(["arm-none-eabi-nm", elf], 20).stdout.decode()
    return "0x" + next(line.split()[0] for line in table.splitlines() if line.endswith(" krait_fail_at"))


def _unbalanced(output):
    count = collections.Counter()
    for word, name in re.findall(rb"^(enter|leave) (.*)$", output, re.MULTILINE):
        count[name] += 1 if word == b"enter" else -1
    return b", ".join(sorted(name for name, left in count.items() if left)).decode()
