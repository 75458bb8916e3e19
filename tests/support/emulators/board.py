#!/usr/bin/env python3
"""Builds C++ programs for a board described in targets/boards, and runs them: the reference for the driver.

This is what `krait build` and `krait run` do with a board's description, in its plainest form; the HAL's tests use it,
and it can be used by hand:

    board.py BOARD program.cpp [-o program.elf] [-D NAME=VALUE] [-O s] [--run] [-v]
"""

import argparse
import os
import pathlib
import signal
import subprocess
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[3]
TARGETS = ROOT / "targets"


class BuildError(Exception):
    """The command that failed, and what it said."""


def merge(parent: dict, child: dict) -> dict:
    """Tables merge, lists concatenate (but a `command` is a whole), anything else replaces."""
    result = dict(parent)
    for key, value in child.items():
        old = result.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            result[key] = merge(old, value)
        elif isinstance(old, list) and isinstance(value, list) and key != "command":
            result[key] = old + value
        else:
            result[key] = value
    return result


def load(name: str) -> dict:
    with open(TARGETS / f"{name}.toml", "rb") as file:
        own = tomllib.load(file)
    parent = own.pop("inherits", None)
    return merge(load(parent), own) if parent else own


def board_names() -> list[str]:
    return sorted(path.stem for path in (TARGETS / "boards").glob("*.toml"))


class Board:
    def __init__(self, name: str, emulators: pathlib.Path | None = None):
        self.name = name
        self.description = load(f"boards/{name}")
        self.emulators = emulators or pathlib.Path(os.environ.get("KRAIT_EMULATORS", ROOT / "build" / "emulators"))

    def stand_in(self) -> "Board":
        """For a chip without an emulator: its own core, numbers and pins, with the other board's memory and devices."""
        other = load(f"boards/{self.description['emulator']['board']}")
        board = Board(self.name, self.emulators)
        for key in ("clock_hz", "memory", "build", "emulator"):
            board.description[key] = other[key]
        return board

    def pin(self, name) -> int:
        """The number of a pin by the name printed on the board."""
        pins = self.description.get("pins", {})
        while name in pins:
            name = pins[name]
            if isinstance(name, int):
                return name
        for group in self.description.get("pin_groups", []):
            index = name.removeprefix(group["prefix"])
            if index != name and index.isdigit() and int(index) < group["count"]:
                return group["number"] + int(index)
        raise KeyError(f"{self.name} has no pin {name}")

    def compile_flags(self, optimize: str, emulated: bool, defines: list[str]) -> list[str]:
        tools, build = self.description["toolchain"], self.description["build"]
        names = list(build.get("defines", []))
        if "clock_hz" in self.description:
            names.append(f"KRAIT_CPU_HZ={self.description['clock_hz']}")
        if emulated:
            names += self.description["emulator"].get("defines", [])
        return [
            *tools["cpu_flags"],
            f"-O{optimize}",
            *(f"-D{name}" for name in names + defines),
            *(f"-I{TARGETS / folder}" for folder in build["include_dirs"]),
        ]

    def build(self, sources, elf, optimize="s", emulated=True, defines=(), extra_flags=(), verbose=False) -> None:
        """Compiles the program's and the target's sources and links them, with krait_memory.ld beside the objects."""
        if emulated and self.kind() == "stand-in":
            return self.stand_in().build(sources, elf, optimize, emulated, defines, extra_flags, verbose)
        elf = pathlib.Path(elf)
        folder = elf.parent / f"{elf.stem}.{self.name}.objects"
        folder.mkdir(parents=True, exist_ok=True)
        tools, build = self.description["toolchain"], self.description["build"]
        flags = self.compile_flags(optimize, emulated, list(defines))
        objects = []
        for source in [*map(pathlib.Path, sources), *(TARGETS / path for path in build["sources"])]:
            objects.append(str(folder / f"{len(objects)}-{source.stem}.o"))
            language = [] if source.suffix == ".S" else [*tools["cxx_flags"], "-Wall", "-Wextra", *extra_flags]
            execute([tools["compile"], *flags, *language, "-c", str(source), "-o", objects[-1]], verbose)
        command = [tools["link"], *tools.get("link_cpu_flags", tools["cpu_flags"]), *tools["link_flags"]]
        if "linker_script" in build:
            (folder / "krait_memory.ld").write_text(self.memory_script())
            command += [f"-L{folder}", "-T", str(TARGETS / build["linker_script"])]
            command += [f"-Wl,--defsym=__krait_stack_size={self.description['policy']['stack_reserve']}"]
        execute([*command, *objects, *tools["libraries"], "-o", str(elf)], verbose)

    def memory_script(self) -> str:
        lines = [
            f"  {name} ({region['access']}) : ORIGIN = {region['origin']:#x}, LENGTH = {region['length']:#x}"
            for name, region in self.description["memory"].items()
        ]
        return "MEMORY\n{\n" + "\n".join(lines) + "\n}\n"

    def command(self, elf) -> list[str]:
        parts = self.description["emulator"]["command"]
        return [part.replace("{elf}", str(elf)).replace("{emulators}", str(self.emulators)) for part in parts]

    def run(self, elf, timeout=20, extra_args=(), stdin=subprocess.DEVNULL, env=None, verbose=False):
        """Runs the program; returns exit status, stdout, stderr. The emulator gets a session of its own, so that no
        part of it outlives a timeout."""
        if self.kind() == "stand-in":
            return self.stand_in().run(elf, timeout, extra_args, stdin, env, verbose)
        command = self.command(elf)
        command = [command[0], *extra_args, *command[1:]] if self.kind() != "rp2040js" else [
            *command[:-1], *extra_args, command[-1]]
        if verbose:
            print(" ".join(command), file=sys.stderr)
        process = subprocess.Popen(
            command, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
            env={**os.environ, **(env or {})})
        try:
            out, err = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            out, err = process.communicate()
            err += b"\n[timed out]"
        return process.returncode, out.decode(errors="replace"), err.decode(errors="replace")

    def kind(self) -> str:
        return self.description["emulator"]["kind"]

    def size(self, elf) -> tuple[int, int]:
        """Bytes of flash and of static RAM."""
        tool = {"arm-none-eabi-g++": "arm-none-eabi-size", "avr-gcc": "avr-size"}.get(
            self.description["toolchain"]["link"], "size")
        text, data, bss = subprocess.run(
            [tool, elf], check=True, capture_output=True, text=True).stdout.splitlines()[1].split()[:3]
        return int(text) + int(data), int(data) + int(bss)


def execute(command: list[str], verbose: bool) -> None:
    if verbose:
        print(" ".join(command), file=sys.stderr)
    result = subprocess.run(command, capture_output=True, text=True)
    sys.stderr.write(result.stderr if result.returncode == 0 else "")
    if result.returncode != 0:
        raise BuildError(f"{' '.join(command)}\n{result.stderr}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("board", choices=board_names())
    parser.add_argument("sources", nargs="+")
    parser.add_argument("-o", dest="elf", default="a.elf")
    parser.add_argument("-D", dest="defines", action="append", default=[])
    parser.add_argument("-O", dest="optimize", default="s")
    parser.add_argument("--release", action="store_true", help="build for the board, not for its emulator")
    parser.add_argument("--run", action="store_true")
    parser.add_argument("--emulators", type=pathlib.Path, help="the folder of the emulators' runners")
    parser.add_argument("-v", dest="verbose", action="store_true")
    args = parser.parse_args()
    board = Board(args.board, args.emulators)
    board.build(args.sources, pathlib.Path(args.elf).resolve(), args.optimize, not args.release, args.defines,
                verbose=args.verbose)
    print("flash %d, RAM %d" % board.size(args.elf), file=sys.stderr)
    if not args.run:
        return 0
    status, out, err = board.run(pathlib.Path(args.elf).resolve(), verbose=args.verbose)
    sys.stdout.write(out)
    sys.stderr.write(err)
    return status


if __name__ == "__main__":
    sys.exit(main())
