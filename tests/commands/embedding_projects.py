"""The projects of examples/embed: built as a user builds them, and run."""
import json
import os
import pathlib
import re
import shutil
import subprocess

from harness import KRAIT, ROOT, require, test

EXAMPLES = ROOT / "examples" / "embed"
# Kept from run to run: the runtime is compiled by the project's own compiler.
SCRATCH = ROOT / "build" / "tests-scratch" / "embed"
COUNTER = ROOT / "build" / "emulators" / "libkrait_qemu_count.so"

HEATER = """ValueError: alpha must be in (0, 1], not 1.5 (line 11)
step    0:  21.00 degrees
step  250:  59.97 degrees
step  500:  59.99 degrees
step  750:  59.99 degrees
ValueError: too few values: 2
settled: yes
limited: 5.0
"""
WORDS = """LookupError: no words yet (line 22)
5 words
2 words
the: 3
most frequent: the
5 parts
ValueError: 100 is not in 0..99 (line 31)
"""
TASKS = """reader: well, 22695
writer: well, 22695
dropped 3996, kept 4
collected: yes, locked: yes
"""
FIRMWARE = """heating
idle
cooling
a temperature of 999?
HEATING at 12, IDLE at 18, COOLING at 24
clamped
5000 is too much
Off
Quiet
Quiet
Full
collected
"""


def run(command, cwd=None, seconds=1500):
    done = subprocess.run([str(word) for word in command], cwd=cwd, capture_output=True, timeout=seconds,
                          env={**os.environ, "KRAIT_COMPILER": str(KRAIT)})
    text = done.stdout.decode(errors="replace") + done.stderr.decode(errors="replace")
    require(done.returncode == 0, f"{' '.join(map(str, command))}\n{text[-3000:]}")
    return text


def configure(source, folder, *more):
    launcher = ["-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"] if shutil.which("ccache") else []
    run(["cmake", "-S", source, "-B", folder, "-G", "Ninja", f"-DKrait_DIR={ROOT / 'cmake'}", "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON",
         *launcher, *more])


def build(folder, *targets):
    return run(["cmake", "--build", folder, *(["--target", *targets] if targets else [])])


def desktop():
    folder = SCRATCH / "desktop"
    configure(EXAMPLES, folder, "-DCMAKE_BUILD_TYPE=Release", "-DCMAKE_CXX_FLAGS=-Wall -Wextra -Werror", "-DCMAKE_C_FLAGS=-Wall -Wextra -Werror")
    build(folder)
    return folder


def cortex_m():
    folder = SCRATCH / "cortex_m"
    configure(EXAMPLES / "cortex_m", folder, f"-DCMAKE_TOOLCHAIN_FILE={EXAMPLES / 'cortex_m' / 'toolchain.cmake'}")
    build(folder)
    return folder


def emulate(image, *more):
    return run(["qemu-system-arm", "-M", "mps2-an386", "-nographic", "-monitor", "none", "-serial", "none", "-semihosting-config",
                "enable=on,target=native", *more, "-kernel", image], seconds=60)


def instructions(image):
    """How many the emulated program takes from reset to its end."""
    trace = SCRATCH / "count.txt"
    run(["qemu-system-arm", "-M", "mps2-an386", "-nographic", "-monitor", "none", "-serial", "none", "-semihosting-config",
         "enable=on,target=native", "-plugin", f"{COUNTER},out={trace}", "-kernel", image], seconds=60)
    return int(re.search(r"total instructions=(\d+)", trace.read_text()).group(1))


@test
def a_desktop_program_a_c_program_and_two_threads_call_python(place):
    folder = desktop()
    for program, expected in [("desktop/heater", HEATER), ("c_program/word_counter", WORDS), ("two_tasks/two_tasks", TASKS)]:
        shown = run([folder / program], seconds=60)
        require(shown == expected, f"{program}:\n{shown}")


@test
def what_a_project_builds_follows_the_imports_of_its_modules(place):
    place.write("CMakeLists.txt", """cmake_minimum_required(VERSION 3.20)
project(user LANGUAGES CXX)
find_package(Krait REQUIRED)
krait_add_library(main_module main_module.py)
""")
    place.write("main_module.py", "import helper\n\n\ndef answer() -> int:\n    return helper.ANSWER\n")
    place.write("helper.py", "ANSWER = 42\n")
    out = place.path / "out"
    configure(place.path, out)
    generated = "krait/main_module/main_module.hpp"
    build(out, generated)
    require("no work to do" in build(out, generated), "built again though nothing changed")
    before = (out / generated).stat().st_mtime_ns
    os.utime(place.path / "helper.py", (2e9, 2e9))
    build(out, generated)
    require((out / generated).stat().st_mtime_ns == before, "the header was touched though it stayed the same")
    place.write("helper.py", "def twice(value: int) -> int:\n    return 2 * value\n\n\nANSWER = twice(4)\n")
    os.utime(place.path / "helper.py", (2.1e9, 2.1e9))
    build(out, generated)
    require("8" in (out / "krait/main_module/main_module_code/helper.cpp").read_text() or
            "twice" in (out / "krait/main_module/main_module_code/helper.hpp").read_text(), "the import's change was not seen")
    commands = json.loads((out / "compile_commands.json").read_text())
    require(any(entry["file"].endswith("krait/main_module.cpp") for entry in commands), "not in compile_commands.json")


@test
def bare_metal_firmware_decides_in_python(place):
    if shutil.which("qemu-system-arm") is None or shutil.which("arm-none-eabi-g++") is None:
        return
    shown = emulate(cortex_m() / "firmware.elf")
    require(shown == FIRMWARE, shown)


@test
def calls_into_python_cost_what_calls_of_cpp_cost(place):
    if not COUNTER.exists() or shutil.which("arm-none-eabi-g++") is None:
        return
    folder = cortex_m()
    rounds = 1000
    cost = {(kind, measured): instructions(folder / f"{kind}_{measured}.elf") for kind in ["python", "by_hand"] for measured in range(4)}
    loop = {(kind, measured): (cost[kind, measured] - cost[kind, 0]) / rounds for kind in ["python", "by_hand"] for measured in range(1, 4)}
    require(loop["python", 1] <= 1.1 * loop["by_hand", 1], f"PID and filter: {loop['python', 1]} instead of {loop['by_hand', 1]} instructions")
    require(loop["python", 2] <= loop["by_hand", 2], f"a plain call: {loop['python', 2]} instead of {loop['by_hand', 2]}")
    require(loop["python", 3] <= loop["by_hand", 3] + 45, f"a call with a result: {loop['python', 3]} instead of {loop['by_hand', 3]}")


@test
def gdb_shows_python_values_by_name(place):
    if shutil.which("gdb") is None:
        return
    runtime = next(desktop().rglob("libkrait_runtime_64.a"))
    place.write("greeter.py", """
def shout(name: str, values: list[int], count: int, thing) -> str:
    big = 1
    for index in range(count):
        big *= index + 1
    text = name + "!"
    return text + str(big) + str(thing) + str(len(values))
""")
    place.write("main.cpp", """#include "out/greeter.hpp"
int main() {
  const int32_t values[] = {3, 4, 5};
  return greeter::init() && greeter::shout("W\\xc3\\xb6rld", values, 25, 2.5) ? 0 : 1;
}
""")
    place.krait("emit", "greeter.py", "-o", "out", "--library", status=0)
    sources = sorted((place.path / "out/greeter_code").glob("*.cpp"))
    run(["g++", "-g", "-O0", "-std=c++17", "-fno-exceptions", "-fno-rtti", "-DKRAIT_EMBEDDED=1", "-I", ROOT / "build" / "include", "-I", ROOT / "stdlib",
         "-I", ROOT / "targets" / "chips" / "embedded", "-I", ROOT / "targets" / "common", "main.cpp", *sources, runtime, "-Wl,--gc-sections", "-o", "program"],
        cwd=place.path)
    code = (place.path / "out/greeter_code/greeter.cpp").read_text().splitlines()
    line = max(number for number, text in enumerate(code, 1) if "return" in text)
    shown = run(["gdb", "-nx", "-batch", "-ex", f"source {ROOT / 'runtime' / 'debug' / 'krait-gdb.py'}", "-ex", f"break greeter.cpp:{line}", "-ex", "run", "-ex",
                 "info args", "-ex", "info locals", "program"], cwd=place.path, seconds=60)
    for text in ["name = 'W\u00f6rld'", "values = list of 3 = {3, 4, 5}", "count = 25", "thing = 2.5", "big = 15511210043330985984000000", "text = 'W\u00f6rld!'"]:
        require(text in shown, f"no {text} in\n{shown}")


@test
def two_modules_that_import_the_same_third_share_one_runtime(place):
    runtime = next(desktop().rglob("libkrait_runtime_64.a"))
    place.write("shared.py", "seen = []\n\n\ndef note(text):\n    seen.append(text)\n    return len(seen)\n")
    for name in ["first", "second"]:
        place.write(f"{name}.py", f"import shared\n\n\nclass Item:\n    def __init__(self, size: int):\n        self.size = size\n\n\n"
                    f"def note(text: str) -> int:\n    return shared.note('{name} ' + text)\n")
        place.krait("emit", f"{name}.py", "-o", "out", "--library", status=0)
    place.write("main.cpp", """#include <cstdio>
#include "out/first.hpp"
#include "out/second.hpp"
int main() {
  static unsigned char heap[65536];
  krait::init(heap, sizeof heap);
  if (first::note("early")) return 2;
  if (!first::init() || !second::init()) return 1;
  const first::Item item = *first::Item::create(3);
  for (int i = 0; i < 3; ++i) (void)*first::note("x");
  krait::collect();
  std::printf("%d %d %d\\n", static_cast<int>(*first::note("y")), static_cast<int>(*second::note("z")), static_cast<int>(item.size()));
}
""")
    sources = [path for name in ["first", "second"] for path in sorted((place.path / f"out/{name}_code").glob("*.cpp"))]
    run(["g++", "-O1", "-std=c++17", "-fno-exceptions", "-fno-rtti", "-fno-threadsafe-statics", "-DKRAIT_EMBEDDED=1", "-I", ROOT / "build" / "include", "-I", ROOT / "stdlib",
         "-I", ROOT / "targets" / "chips" / "embedded", "-I", ROOT / "targets" / "common", "main.cpp", *sources, runtime, "-Wl,--gc-sections", "-o", "program"],
        cwd=place.path)
    shown = run([place.path / "program"], seconds=30)
    require(shown == "4 1 3\n", shown)
