"""What `run` does with the program's input, output and end."""
import os
import pathlib
import pty
import signal
import subprocess
import termios
import time

from harness import KRAIT, ROOT, require, test

HELLO = 'print("hello")\n'
BOARDS = ["microbit", "stm32vldiscovery", "pyboard", "pico", "mps2-an385", "uno"]


@test
def hello_runs_on_every_board(place):
    place.write("hello.py", HELLO)
    for board in BOARDS:
        result = place.krait("run", "hello.py", "-t", board)
        require((result.status, result.out) == (0, "hello\n"), f"{board}: {result}")


@test
def the_exit_status_is_the_programs(place):
    place.write("leave.py", 'import sys\nprint("leaving")\nsys.exit(7)\n')
    for target in ["host", "microbit"]:
        result = place.krait("run", "leave.py", "-t", target, status=7)
        require(result.out == "leaving\n", str(result))


@test
def an_uncaught_exception_has_status_1_and_a_traceback(place):
    place.write("fail.py", 'print("before")\nraise ValueError("no good")\n')
    result = place.krait("run", "fail.py", status=1)
    require(result.out == "before\n" and "ValueError: no good" in result.err, str(result))
    require("Traceback (most recent call last):" in result.err, str(result))


@test
def standard_input_reaches_the_program(place):
    place.write("ask.py", "name = input()\nprint('hello', name)\n")
    result = place.krait("run", "ask.py", stdin=b"world\n", status=0)
    require(result.out == "hello world\n", str(result))


@test
def standard_output_is_the_programs_alone(place):
    place.write("hello.py", HELLO)
    result = place.krait("run", "hello.py", "-v", "-t", "microbit", status=0)
    require(result.out == "hello\n", result.out)


@test
def recorded_readings_replace_sensors(place):
    place.write("sense.py", "from machine import ADC\nsensor = ADC(0)\nfor _ in range(4):\n    print(sensor.read_u16())\n")
    place.write("trace.txt", "# four readings\n10 20\n30 40 50\n")
    for target in ["host", "microbit", "uno"]:
        for words, expected in [(["--adc-trace", "trace.txt"], "10\n20\n30\n40\n"),
                                (["--adc-trace", "trace.txt:2-4"], "30\n40\n30\n40\n")]:
            result = place.krait("run", "sense.py", "-t", target, *words)
            require((result.status, result.out) == (0, expected), f"{target} {words}: {result}")
    result = place.krait("run", "sense.py", env={"KRAIT_ADC_TRACE": "trace.txt"}, status=0)
    require(result.out == "10\n20\n30\n40\n", str(result))


@test
def a_trace_beside_the_program_is_found(place):
    place.write("sense.py", "from machine import ADC\nprint(ADC(0).read_u16())\n")
    place.write("sensor_trace.txt", "4711\n")
    require(place.krait("run", place.path / "sense.py", cwd="/", status=0).out == "4711\n", "not read")


@test
def a_signal_ends_the_emulator_too(place):
    place.write("forever.py", 'print("started")\nwhile True:\n    pass\n')
    place.krait("build", "forever.py", "-t", "microbit", "-o", "warm.elf", status=0)
    process = subprocess.Popen([KRAIT, "run", "forever.py", "-t", "microbit"], cwd=place.path, env=place.environment(),
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    require(process.stdout.readline() == b"started\n", "did not start")
    # Of whichever thread started it.
    threads = pathlib.Path(f"/proc/{process.pid}/task").iterdir()
    emulator = int(" ".join((thread / "children").read_text() for thread in threads).split()[0])
    process.send_signal(signal.SIGTERM)
    require(process.wait(timeout=10) == 128 + signal.SIGTERM, f"status {process.returncode}")
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline and os.path.exists(f"/proc/{emulator}"):
        time.sleep(0.05)
    require(not os.path.exists(f"/proc/{emulator}"), "the emulator is still running")
    require(list(place.temporary().iterdir()) == [], "temporary files are left")


@test
def control_c_leaves_the_terminal_as_it_was(place):
    place.write("forever.py", 'print("started")\nwhile True:\n    pass\n')
    place.krait("build", "forever.py", "-t", "microbit", "-o", "warm.elf", status=0)
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(place.path)
        os.execve(KRAIT, [KRAIT, "run", "forever.py", "-t", "microbit"], place.environment())
    before = termios.tcgetattr(terminal)
    output = b""
    while b"started" not in output:
        output += os.read(terminal, 100)
    require(termios.tcgetattr(terminal) != before, "the emulator has left the terminal alone: nothing to restore")
    os.write(terminal, b"\x03")
    _, status = os.waitpid(process, 0)
    require(os.waitstatus_to_exitcode(status) == 128 + signal.SIGINT, f"status {status}")
    require(termios.tcgetattr(terminal) == before, "the terminal is not as it was")
    os.close(terminal)


@test
def sensor_log_logs_in_an_emulator(place):
    result = place.krait("run", ROOT / "examples/sensor_log.py", "-t", "microbit", status=0)
    require(result.out.splitlines()[-1].startswith("640 readings"), result.out[-300:])


@test
def arguments_reach_the_program_as_they_are(place):
    place.write("tell.py", "import sys\nprint(sys.argv)\n")
    result = place.krait("run", "tell.py", "a b", "--", "--verbose", "-t", status=0)
    require(result.out == "['tell.py', 'a b', '--verbose', '-t']\n", str(result))
