#!/usr/bin/env python3
"""Builds the programs in this folder for every board and runs them where the board's description says.

    run_hal_tests.py [--emulators DIR] [--board NAME]... [--test NAME]... [-O LEVEL] [--update-sizes] [-v]

One line a test, then "N passed, N failed". Sizes of the smallest programs are compared with sizes.toml: growing is a
failure, shrinking asks for --update-sizes.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support" / "emulators"))
sys.path.insert(0, str(HERE.parents[1] / "benchmarks" / "support"))
from board import Board, BuildError  # noqa: E402
from measure import measure  # noqa: E402

BOARDS = ["host", "uno", "microbit", "stm32vldiscovery", "pyboard", "pico", "mps2-an385", "mps2-an386", "mps2-an500",
          "mps2-an505", "pico2", "microbit2", "unoq", "uno-r4", "zero"]
TRACE = [512, 100, 65535, 7]
LEVELS = ["1", "0", "1", "0", "1"]


class Failure(Exception):
    pass


class LeftOut(Exception):
    """Why a test says nothing about a board."""


def require(holds: bool, message: str) -> None:
    if not holds:
        raise Failure(message)


# How a board's emulator reports what happens at a pin: the levels in order.
def observed_levels(board: Board, pin: int, text: str) -> list[str]:
    bit = 1 << pin % 16
    if board.name == "host":
        return re.findall(rf"pin {pin} -> (\d)", text)
    if board.name == "uno":
        return re.findall(rf"P[BCD]{pin - 8} -> (\d)", text)
    if board.name == "pico":
        # The first is the pin becoming an output.
        return re.findall(rf"GP{pin} -> (\d)", text)[1:]
    if board.name == "microbit":
        writes = re.findall(r"nrf51_gpio_write offset 0x(508|50c) value 0x([0-9a-f]+)", text)
        return ["1" if offset == "508" else "0" for offset, value in writes if int(value, 16) == 1 << pin]
    if board.name.startswith("mps2"):
        return re.findall(r"mps2_fpgaio_write .*offset 0x0 data 0x([01]) size", text)
    port, set_offset = "ABCDE"[pin // 16], {"pyboard": "018", "stm32vldiscovery": "010"}[board.name]
    writes = re.findall(rf"GPIO{port}: .*write \(size 4, offset 0x{set_offset}, value 0x([0-9a-f]+)\)", text)
    return ["1" if int(value, 16) == bit else "0" for value in writes if int(value, 16) in (bit, bit << 16)]


class Session:
    """Builds and runs one test program on one board."""

    def __init__(self, board: Board, folder: pathlib.Path, optimize: str, verbose: bool):
        self.board, self.folder, self.optimize, self.verbose = board, folder, optimize, verbose
        self.pin = board.pin("LED")

    def build(self, name: str, emulated=True, sources=(), defines=()) -> pathlib.Path:
        elf = self.folder / f"{name}.{'run' if emulated else 'release'}.elf"
        slack = {"host": 50000, "uno": 100, "microbit": 300}.get(self.board.name, 100)
        names = [f"KRAIT_TEST_PIN={self.pin}", f"KRAIT_TEST_SLACK={slack}", *defines]
        if self.board.name == "host":
            names.append("KRAIT_TEST_HOST=1")
        optimize = self.optimize if emulated else "s"
        self.board.build([HERE / f"{name}.cpp", *sources], elf, optimize, emulated=emulated, defines=names,
                         extra_flags=["-Werror", f"-I{HERE.parents[1] / 'benchmarks' / 'support'}"], verbose=self.verbose)
        return elf

    def expect(self, elf, status: int, output: str | None, **how) -> str:
        got, out, err = self.board.run(elf, verbose=self.verbose, **how)
        require(got == status, f"status {got}, not {status}; stdout {out!r}, stderr {err[-300:]!r}")
        require(output is None or re.fullmatch(output, out) is not None, f"stdout {out!r}, not {output!r}")
        return err


def hello(session):
    session.expect(session.build("hello"), 3, "hello, world\n")


def exit_status(session):
    session.expect(session.build("exit"), 42, "")


def start(session):
    session.expect(session.build("start"), 0, "ok\n")


def memory(session):
    session.expect(session.build("memory"), 0, "ok\n")


def jump(session):
    session.expect(session.build("jump"), 0, "ok\n")


def watch_pin(session, name):
    board = session.board
    if board.kind() == "stand-in":
        raise LeftOut("its pins are not emulated")
    arguments = board.description["emulator"].get("trace_pins", [])
    err = session.expect(session.build(name), 0, "", extra_args=arguments, env={"KRAIT_PIN_TRACE": "1"})
    return observed_levels(board, session.pin, err)


def blink(session):
    levels = watch_pin(session, "blink")
    require(levels == LEVELS, f"the LED showed {levels}")


def pins(session):
    levels = watch_pin(session, "pins")
    # Where a register write is traced, not a level, a toggle between is seen as well.
    expected = ["1", "0", "1", "0"]
    if session.board.description["emulator"]["kind"] == "qemu" and "mps2" not in session.board.name:
        # QEMU has no GPIO on the STM32 boards, so reading the output back says 0, and toggling always sets.
        expected = ["1", "0", "1", "1"] if session.board.name != "microbit" else expected
    require(levels == expected, f"the pin showed {levels}")


def timing(session):
    session.expect(session.build("time"), 0, "ok\n", timeout=60)


def sleep_without_clock(session):
    elf = session.build("sleep_without_clock")
    kind = session.board.kind()
    if kind in ("simavr", "rp2040js"):
        err = session.expect(elf, 0, "", extra_args=["--statistics"])
        cycles = int(re.search(r"total cycles=(\d+)", err)[1])
        milliseconds = cycles * 1000 / session.board.description["clock_hz"]
        require(250 <= milliseconds <= 251.5, f"250 ms took {milliseconds:.2f} ms")
    else:
        session.expect(elf, 0, "")


def adc(session):
    session.expect(session.build("adc"), 0, r"\d+ \d+\n")


def adc_analog(session):
    if session.board.name != "uno":
        raise LeftOut("only simavr takes a voltage")
    # 2500 mV of 5000 are 511 or 512 of 1023, which scale to 32735 or 32800.
    session.expect(session.build("adc"), 0, r"32[78]\d\d 32[78]\d\d\n", extra_args=["--analog", "2500"])


def adc_trace(session):
    trace = session.folder / "trace.cpp"
    samples = ", ".join(map(str, TRACE))
    trace.write_text('#include "adc_trace.hpp"\n\n'
                     f"const KRAIT_FLASH uint16_t krait_adc_trace[] = {{{samples}}};\n"
                     f"const KRAIT_FLASH uint32_t krait_adc_trace_length = {len(TRACE)};\n")
    elf = session.build("adc_trace", sources=[trace], defines=["KRAIT_ADC_TRACE=1"])
    session.expect(elf, 0, "512 100 65535 7 512 100 65535\n")


def echo(session):
    elf = session.build("echo")
    if session.board.kind() in ("qemu", "stand-in"):
        # QEMU's serial port drops what comes before the UART is on, so it is sent after a moment.
        command = ["sh", "-c", 'sleep 0.5; printf "ping\\n"; sleep 0.5']
    else:
        command = ["printf", "ping\\n"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as source:
        session.expect(elf, 0, "ping\n", stdin=source.stdout, timeout=30)


def flags(session):
    if session.board.name in ("host", "uno"):
        raise LeftOut("for Arm only")
    # As on QEMU's Cortex-M0, which is right.
    session.expect(session.build("flags"), 0, "4078072117\n")


def regions(session):
    """Marked regions are counted exactly, and the same each time."""
    if session.board.name == "host":
        raise LeftOut("not for the host")
    elf = session.build("regions")
    counts = [[region["instructions"] for region in measure(session.board, elf)["regions"]] for _ in range(2)]
    require(counts[0] == counts[1] and counts[0][:2] == [0, 3], f"counted {counts}")


def boot_block(session):
    """The committed boot block of the RP2040 is what its source assembles to."""
    if session.board.name != "pico":
        raise LeftOut("no boot block")
    script = HERE.parents[1] / "targets" / "chips" / "rp2040" / "make_boot2.py"
    result = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True)
    require(result.returncode == 0, result.stderr)


def fault(session):
    if session.board.name in ("host", "uno"):
        raise LeftOut("no faults here")
    elf = session.build("fault")
    status, out, err = session.board.run(elf)
    require(status == 134, f"status {status}, stdout {out!r}, stderr {err!r}")
    symbols = subprocess.run(["arm-none-eabi-nm", elf], check=True, capture_output=True, text=True).stdout
    address = re.search(r"([0-9a-f]{8}) . test_fault_here", symbols)[1]
    require(f"HardFault at 0x{address}" in out + err, f"stdout {out!r}, stderr {err!r}, expected at {address}")


def release_sizes(session):
    """Nothing of the emulator in a release; sizes as recorded."""
    if session.board.name == "host":
        raise LeftOut("not for the host")
    sizes = {}
    for name in ("blink_forever", "hello"):
        elf = session.build(name, emulated=False)
        sizes[name] = list(session.board.size(elf))
    recorded = session.sizes.get(session.board.name)
    session.measured[session.board.name] = sizes
    if session.update_sizes:
        return
    require(recorded is not None, "no sizes recorded: --update-sizes")
    for name, (flash, ram) in sizes.items():
        limit_flash, limit_ram = recorded[name]
        require(flash <= limit_flash and ram <= limit_ram,
                f"{name} has grown to {flash} bytes of flash and {ram} of RAM from {limit_flash} and {limit_ram}")


TESTS = [hello, exit_status, start, memory, jump, blink, pins, timing, sleep_without_clock, adc, adc_analog, adc_trace,
         echo, flags, regions, boot_block, fault, release_sizes]


def run_one(test, session) -> None:
    try:
        test(session)
    except BuildError as error:
        raise Failure(f"does not build: {error}") from error
    except FileNotFoundError as error:
        raise Failure(f"the emulator is not there: {error.filename} (build the project, or see --emulators)") from error


def write_sizes(path: pathlib.Path, sizes: dict) -> None:
    lines = ["# Bytes of [flash, static RAM] of release builds at -Os. Written by run_hal_tests.py --update-sizes."]
    for board, programs in sizes.items():
        lines += ["", f"[{board}]"] + [f"{name} = {value}" for name, value in programs.items()]
    path.write_text("\n".join(lines) + "\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--emulators", type=pathlib.Path, help="the folder of the emulators' runners")
    parser.add_argument("--board", action="append", choices=BOARDS)
    parser.add_argument("--test", action="append", choices=[test.__name__ for test in TESTS])
    parser.add_argument("-O", dest="optimize", default="s", help="of what is run; sizes are always those of -Os")
    parser.add_argument("--update-sizes", action="store_true")
    parser.add_argument("-v", dest="verbose", action="store_true")
    args = parser.parse_args()
    sizes_file = HERE / "sizes.toml"
    sizes = tomllib.loads(sizes_file.read_text()) if sizes_file.exists() else {}
    measured = dict(sizes)
    passed = failed = 0
    for name in args.board or BOARDS:
        with tempfile.TemporaryDirectory() as folder:
            session = Session(Board(name, args.emulators), pathlib.Path(folder), args.optimize, args.verbose)
            session.sizes, session.measured, session.update_sizes = sizes, measured, args.update_sizes
            for test in TESTS:
                if args.test and test.__name__ not in args.test:
                    continue
                started = time.monotonic()
                try:
                    run_one(test, session)
                    passed += 1
                    result = f"ok ({time.monotonic() - started:.1f} s)"
                except LeftOut as reason:
                    result = f"left out: {reason}"
                except Failure as error:
                    failed += 1
                    result = f"FAILED: {error}"
                print(f"{name} {test.__name__}: {result}", flush=True)
    if args.update_sizes:
        write_sizes(sizes_file, measured)
    print(f"{passed} passed, {failed} failed")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
