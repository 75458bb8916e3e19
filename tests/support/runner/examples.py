"""The examples that end by themselves print the same under Krait, on every target, as under CPython.

Examples that run for ever are tested in an emulator, where their pins are watched (tests/emulator).
"""
import concurrent.futures

from . import krait, workspace
from .results import diff

FOLDER = workspace.ROOT / "examples"
ALL_BOARDS = ["host", "microbit", "stm32vldiscovery", "pyboard", "mps2-an385", "uno", "pico"]

# The Uno's flash is small: a part of the trace that holds an alarm, which wraps around.
SHORT_TRACE = slice(1700, 2000)
WHOLE_TRACE = slice(None)

#   example, targets, part of the ADC trace
CASES = [
    ("sensor_log.py", [board for board in ALL_BOARDS if board != "uno"], WHOLE_TRACE),
    ("sensor_log.py", ["uno"], SHORT_TRACE),
    ("histogram.py", ["host", "microbit"], WHOLE_TRACE),
    ("filter.py", ["host", "microbit"], WHOLE_TRACE),
    ("thermostat.py", ["host", "microbit"], WHOLE_TRACE),
    ("turnstile.py", ["host", "microbit"], WHOLE_TRACE),
    ("message_loop.py", ["host", "microbit"], WHOLE_TRACE),
]


def run_suite(results, oracle, selection, targets, jobs):
    trace = FOLDER / "sensor_trace.txt"
    chosen = [(name, target, part) for name, boards, part in CASES for target in boards
              if selection.takes(f"examples/{name}") and (targets is None or target in targets)]
    if not chosen:
        return
    results.suite("examples")

    def run(name, target, part):
        environment = {"KRAIT_ADC_TRACE": workspace.relative(_part_of(trace, part))}
        expected = oracle.ask(FOLDER / name, environment=environment)
        actual = workspace.run([krait.EXECUTABLE, "run", FOLDER / name, "-t", target], workspace.COMPILE_SECONDS,
                               environment=environment)
        same = (actual.stdout, actual.status) == (expected.stdout, expected.status)
        results.checks(f"examples/{name} [{target}]", same, diff(expected.stdout, actual.stdout, "CPython", "Krait")
                       + actual.stderr.decode("utf-8", "replace")[-1500:])

    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for future in [pool.submit(run, *case) for case in chosen]:
            future.result()


def _part_of(trace, part):
    if part == WHOLE_TRACE:
        return trace
    words = trace.read_text(encoding="ascii").split()[part]
    short = workspace.SCRATCH / f"trace-{part.start}-{part.stop}.txt"
    short.parent.mkdir(parents=True, exist_ok=True)
    short.write_text("\n".join(words) + "\n", encoding="ascii")
    return short
