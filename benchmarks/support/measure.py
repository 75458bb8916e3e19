#!/usr/bin/env python3
"""Measures marked regions of programs in a board's emulator: exact instructions, and what they cost in memory.

    measure.py BOARD program.elf                      a finished image, e.g. of `krait build`
    measure.py BOARD --cpp twin.cpp... [-O s]         hand-written C++, built around device_main.cpp first

One JSON object on stdout: output, status, regions (instructions; cycles where the emulator counts them; loads and
stores on QEMU), total (instructions from reset to exit), flash and RAM in bytes.
"""

import argparse
import json
import pathlib
import re
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "tests" / "support" / "emulators"))
from board import Board, BuildError, board_names  # noqa: E402


def measure(board: Board, elf: pathlib.Path, timeout: float = 120) -> dict:
    """Runs an image once; counts do not vary."""
    if board.kind() == "stand-in":
        board = board.stand_in()
    with tempfile.TemporaryDirectory() as folder:
        report = pathlib.Path(folder) / "counts"
        extra = []
        if board.kind() == "qemu":
            ram = board.description["memory"]["RAM"]
            bounds = f"{ram['origin']:#x}:{ram['origin'] + ram['length']:#x}"
            extra = ["-plugin", f"{board.emulators}/libkrait_qemu_count.so,memory=1,stack={bounds},out={report}"]
        elif board.kind() in ("simavr", "rp2040js"):
            extra = ["--statistics"]
        status, out, err = board.run(elf, timeout=timeout, extra_args=extra)
        text = report.read_text() if report.exists() else err
    regions = []
    for line in re.findall(r"^region (.*)$", text, re.MULTILINE):
        regions.append({key: int(value, 0) for key, value in re.findall(r"(\w+)=(\w+)", line)})
    whole = re.search(r"^total .*instructions=(\d+)", text, re.MULTILINE)
    flash, ram_bytes = board.size(elf)
    return {"status": status, "output": out, "regions": regions, "total": int(whole.group(1)) if whole else None,
            "flash": flash, "ram": ram_bytes}


def build_twin(board: Board, sources: list[str], elf: pathlib.Path, optimize: str) -> None:
    float_bits = board.description["policy"]["float"]
    defines = ["KRAIT_BENCHMARK_DEVICE=1"] + (["KRAIT_BENCHMARK_FLOAT32=1"] if float_bits == 32 else [])
    include = [f"-I{HERE}", f"-I{HERE.parent}"]
    board.build([*sources, HERE / "device_main.cpp", HERE / "system_calls.cpp"], elf, optimize, defines=defines, extra_flags=include)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("board", choices=board_names())
    parser.add_argument("files", nargs="+")
    parser.add_argument("--cpp", action="store_true", help="the files are C++ sources of a twin")
    parser.add_argument("-O", dest="optimize", default="s")
    parser.add_argument("--emulators", type=pathlib.Path, help="the folder of the emulators' runners")
    args = parser.parse_args()
    board = Board(args.board, args.emulators)
    with tempfile.TemporaryDirectory() as folder:
        elf = pathlib.Path(args.files[0]).resolve()
        if args.cpp:
            elf = pathlib.Path(folder) / "twin.elf"
            build_twin(board, args.files, elf, args.optimize)
        json.dump(measure(board, elf), sys.stdout, indent=2)
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
