#!/usr/bin/env python3
"""Runs the programs of heap/ on emulated boards. Each prints a number last: the bytes of heap that it holds, at most what
its first line allows. Those of gaps/ run with 128 KB: the largest gap is at least so much of what is free as their
first line says. On the host, a million rounds of examples/message_loop.py need the memory of 200,000. Then
watches the pin that examples/blink.py toggles on the Uno.

Ends with "N passed, N failed".
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
COMPILER = os.environ.get("KRAIT_COMPILER", str(ROOT / "build" / "bin" / "krait"))
SIMAVR = ROOT / "build" / "emulators" / "krait-simavr"
BOARDS = ["microbit", "uno"]
GAP_BOARD, GAP_HEAP = "mps2-an385", 128 * 1024
TOGGLES = 4
MESSAGE_SLACK = 512  # KB: the system counts memory by pages, and not the same ones in each run


def heap_problem(program, board):
    limit = int(re.match(r"# bytes (\d+)", program.read_text(encoding="utf-8")).group(1))
    finished = subprocess.run([COMPILER, "run", program, "-t", board], capture_output=True, text=True, timeout=300,
                              stdin=subprocess.DEVNULL)
    if finished.returncode != 0:
        return finished.stderr[-600:] or finished.stdout[-600:]
    used = int(finished.stdout.split()[-1])
    return "" if used <= limit else f"{used} bytes of heap, at most {limit} are allowed"


def gap_problem(program):
    """What is free is not in pieces: the program prints how much that is, and the largest piece, last."""
    percent = int(re.match(r"# percent (\d+)", program.read_text(encoding="utf-8")).group(1))
    finished = subprocess.run([COMPILER, "run", program, "-t", GAP_BOARD, "--heap", str(GAP_HEAP)], capture_output=True,
                              text=True, timeout=300, stdin=subprocess.DEVNULL)
    if finished.returncode != 0:
        return finished.stderr[-600:] or finished.stdout[-600:]
    free, largest = (int(number) for number in finished.stdout.split()[-2:])
    return "" if largest * 100 >= free * percent else f"{free} bytes are free, {largest} in one piece"


def peak_of(program, rounds):
    """The most memory that the program has had at a time, in kilobytes."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen([program, str(rounds)], stdout=output, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        if process.returncode != 0 or not output.read().rstrip().split(b"\n")[-1].startswith(b"done: Sensor: "):
            raise ValueError(f"{rounds} rounds ended with status {process.returncode}")
    return usage.ru_maxrss


def message_problem():
    """A string that is built in every round, a million times: the heap does not grow."""
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder) / "messages"
        subprocess.run([COMPILER, "build", ROOT / "examples" / "message_loop.py", "-o", program], check=True, timeout=300,
                       capture_output=True)
        few, many = peak_of(program, 200_000), peak_of(program, 1_000_000)
    return "" if many <= few + MESSAGE_SLACK else f"{many} KB with a million rounds, {few} KB with two hundred thousand"


def blink_problem():
    """The LED on D13 is bit 5 of port B; half a second lies between two changes."""
    with tempfile.TemporaryDirectory() as folder:
        elf = pathlib.Path(folder) / "blink.elf"
        subprocess.run([COMPILER, "build", "-t", "uno", ROOT / "examples" / "blink.py", "-o", elf], check=True, timeout=300,
                       capture_output=True)
        cycles = 16_000_000 // 2 * (TOGGLES + 1)
        finished = subprocess.run([SIMAVR, "--trace-pins", "--max-cycles", str(cycles), elf], capture_output=True, text=True,
                                  timeout=300, stdin=subprocess.DEVNULL)
    changes = re.findall(r"@(\d+) PB5 -> ([01])", finished.stderr)
    if len(changes) < TOGGLES:
        return f"the pin changed {len(changes)} times\n{finished.stderr[-600:]}"
    times = [int(time) for time, _ in changes]
    levels = [level for _, level in changes]
    if any(a == b for a, b in zip(levels, levels[1:])):
        return f"not every change is one: {levels}"
    gaps = [b - a for a, b in zip(times, times[1:])]
    return "" if all(abs(gap - 8_000_000) < 200_000 for gap in gaps) else f"cycles between changes: {gaps}"


def main():
    cases = [(f"{program.name} [{board}]", lambda p=program, b=board: heap_problem(p, b))
             for program in sorted((HERE / "heap").glob("*.py")) for board in BOARDS]
    cases += [(f"{program.name} [{GAP_BOARD}]", lambda p=program: gap_problem(p)) for program in sorted((HERE / "gaps").glob("*.py"))]
    cases.append(("examples/message_loop.py [host]", message_problem))
    cases.append(("examples/blink.py [uno]", blink_problem))
    passed = failed = 0
    for name, problem_of in cases:
        try:
            problem = problem_of()
        except (subprocess.SubprocessError, ValueError, IndexError) as error:
            problem = str(error)
        passed, failed = (passed, failed + 1) if problem else (passed + 1, failed)
        if problem or "-v" in sys.argv[1:]:
            print(f"{'FAILED' if problem else 'ok'} {name}: {problem}")
    print(f"{passed} passed, {failed} failed")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
