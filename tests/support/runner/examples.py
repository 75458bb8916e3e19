"""The examples that end by themselves print the same under Krait, on every target, as under CPython.

Examples that run for ever are tested in an emulator, where their pins are watched (tests/emulator).
"""
import concurrent.futures

from . import krait, workspace
from .results import diff

FOLDER = workspace.ROOT / "examples"
ALL_BOARDS = ["host", "microbit", "stm32vldiscovery", "pyboard", "mps2-an385", "uno", "pico"]

#   example, targets, readings of the ADC trace (0: all of it)
CASES = [
    ("sensor_log.py", [board for board in ALL_BOARDS if board != "uno"], 0),
    # Flash of the Uno is small: the same script, a shorter trace, which wraps around.
    ("sensor_log.py", ["uno"], 300),
    ("histogram.py", ["host", "microbit"], 0),
    ("filter.py", ["host", "microbit"], 0),
    ("thermostat.py", ["host", "microbit"], 0),
    ("turnstile.py", ["host", "microbit"], 0),
]


def run_suite(results, oracle, selection, targets, jobs):
    trace = FOLDER / "sensor_trace.txt"
    chosen = [(name, target, readings) for name, boards, readings in CASES for target in boards
              if selection.takes(f"examples/{name}") and (targets is None or target in targets)]
    if not chosen:
        return
    results.suite("examples")

    def run(name, target, readings):
        environment = {"KRAIT_ADC_TRACE": workspace.relative(_shortened(trace, readings))}
        expected = oracle.ask(FOLDER / name, environment=environment)
        actual = workspace.run([krait.EXECUTABLE, "run", FOLDER / name, "-t", target], workspace.COMPILE_SECONDS,
                               environment=environment)
        same = (actual.stdout, actual.status) == (expected.stdout, expected.status)
        results.checks(f"examples/{name} [{target}]", same, diff(expected.stdout, actual.stdout, "CPython", "Krait")
                       + actual.stderr.decode("utf-8", "replace")[-1500:])

    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for future in [pool.submit(run, *case) for case in chosen]:
            future.result()


def _shortened(trace, readings):
    if not readings:
        return trace
    words = trace.read_text(encoding="ascii").split()[:readings]
    short = workspace.SCRATCH / f"trace-{readings}.txt"
    short.parent.mkdir(parents=True, exist_ok=True)
    short.write_text("\n".join(words) + "\n", encoding="ascii")
    return short
