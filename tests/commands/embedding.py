"""Modules for other people's C++ and C: what `emit --library` writes."""
import json
import subprocess

from harness import ROOT, require, test

SENSOR = '''"""Readings."""
from enum import Enum
from typing import Callable, Optional

LIMIT = 100
total = 0


class Mode(Enum):
    IDLE = 1
    FAST = 2


def clamp(value: int, low: int = 0, high: int = LIMIT) -> int:
    """Into the range."""
    return low if value < low else high if value > high else value


def average(values: list[int]) -> float:
    return sum(values) / len(values)


def greet(name: str, title: Optional[str] = None) -> str:
    return "Hello " + (title + " " if title else "") + name


def describe(anything):
    return str(anything)


def next_mode(mode: Mode) -> Mode:
    return Mode.FAST if mode is Mode.IDLE else Mode.IDLE


def apply(function: Callable[[int], int], values: list[int]) -> list[int]:
    return [function(value) for value in values]


def count(limit: int):
    while limit > 0:
        yield limit
        limit -= 1


def bounds(values: list[float]):
    return min(values), max(values)


def tick() -> int:
    global total
    total += 1
    return total


def log(*values):
    print(*values)


def table(entries: dict[str, int]) -> int:
    return len(entries)


class Filter:
    """Smooths."""

    def __init__(self, alpha: float):
        self.alpha = alpha
        self._state = 0.0

    def update(self, sample: float) -> float:
        self._state += self.alpha * (sample - self._state)
        return self._state


class Fast(Filter):
    def reset(self) -> None:
        self._state = 0.0
'''

INCLUDES = ["-I", ".", "-I", str(ROOT / "build" / "include")]
SYSTEM = ["-isystem", str(ROOT / "build" / "include"), "-I", "."]


def compiles(place, command, text, name):
    place.write(name, text)
    done = subprocess.run([*command, "-fsyntax-only", name], cwd=place.path, capture_output=True, timeout=120)
    require(done.returncode == 0 and not done.stderr, f"{' '.join(command)}\n{done.stderr.decode()}")


def emit(place, *more):
    place.write("sensor.py", SENSOR)
    return place.krait("emit", "sensor.py", "-o", "out", "--library", *more, status=0)


@test
def a_library_has_a_header_for_cpp_11_and_one_for_c(place):
    emit(place)
    user = '#include "out/sensor.hpp"\nint main() { return static_cast<int>(sensor::clamp(3)); }\n'
    warnings = ["-Wall", "-Wextra", "-Wconversion", "-Wshadow", "-Wpedantic"]
    compiles(place, ["g++", "-std=c++11", *warnings, *INCLUDES], user, "user.cpp")
    compiles(place, ["clang++-19", "-std=c++11", *warnings, *INCLUDES], user, "user.cpp")
    user = '#include "out/sensor.h"\nint main(void) { return (int)sensor_clamp(3, 0, sensor_LIMIT); }\n'
    compiles(place, ["gcc", "-std=c99", *warnings, *INCLUDES], user, "user.c")


@test
def views_take_arrays_literals_and_what_the_standard_library_has(place):
    emit(place)
    compiles(place, ["g++", "-std=c++20", "-Wall", "-Wextra", *INCLUDES], '''
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include "out/sensor.hpp"
void use() {
  const int32_t plain[] = {1, 2};
  std::array<int32_t, 2> array{1, 2};
  std::vector<int32_t> vector{1, 2};
  std::span<const int32_t> span(plain);
  (void)(sensor::average(plain).ok() && sensor::average(array).ok() && sensor::average(vector).ok() && sensor::average(span).ok());
  std::string text = "text";
  (void)(sensor::greet("literal").ok() && sensor::greet(text).ok() && sensor::greet(std::string_view("view"), text).ok());
  (void)(sensor::describe(3).ok() && sensor::describe("text").ok() && sensor::describe(nullptr).ok() && sensor::describe(2.5f).ok());
  auto twice = [](int32_t value) -> int32_t { return 2 * value; };
  for (int32_t each : *sensor::apply(twice, plain)) (void)each;
  for (int32_t each : *sensor::count(3)) (void)each;
  sensor::Fast fast = *sensor::Fast::create(0.5);
  const double smooth = fast.update(1.0) + fast.alpha();
  const sensor::bounds_result bounds = *sensor::bounds(std::array<double, 1>{smooth});
  (void)(bounds.item0 < bounds.item1);
}
''', "user.cpp")


@test
def a_library_says_what_it_leaves_out_and_why(place):
    emit(place)
    header = (place.path / "out/sensor.hpp").read_text()
    for line in ["// Not here: `total` (a variable: functions tell and change it).",
                 "// Not here: `log` (it takes any number of arguments).",
                 "// Not here: `table` (parameter `entries`: C++ has nothing for `dict[str, int]` yet)."]:
        require(line in header, header)
    require("/// Into the range." in header and "/// Smooths." in header, header)


@test
def what_cannot_raise_gives_no_result(place):
    emit(place)
    header = (place.path / "out/sensor.hpp").read_text()
    require("inline int32_t clamp(int32_t value, int32_t low = 0)" in header or "int32_t clamp(int32_t value" in header, header)
    require("krait::Result<double> average(krait::Span<const int32_t> values);" in header, header)
    require("krait::Result<Mode> next_mode(Mode mode);" in header, header)


@test
def a_library_has_no_main_and_no_static_constructors(place):
    emit(place)
    for source in sorted((place.path / "out/sensor_code").glob("*.cpp")):
        built = subprocess.run(["g++", "-std=c++17", "-O1", "-fno-exceptions", "-fno-rtti", "-fno-threadsafe-statics", "-DKRAIT_EMBEDDED=1", *SYSTEM,
                                "-Wall", "-Wextra", "-c", source, "-o", "module.o"], cwd=place.path, capture_output=True, timeout=120)
        require(built.returncode == 0 and not built.stderr, built.stderr.decode())
        names = subprocess.run(["nm", "module.o"], cwd=place.path, capture_output=True, timeout=20).stdout.decode()
        require(" main" not in names and "_GLOBAL__sub_I" not in names, names)


@test
def emitting_a_library_again_touches_no_file(place):
    emit(place)
    before = {path: path.stat().st_mtime_ns for path in (place.path / "out").rglob("*")}
    emit(place)
    require(before == {path: path.stat().st_mtime_ns for path in (place.path / "out").rglob("*")}, "a file was written")


@test
def each_build_system_gets_a_folder_as_it_wants_it(place):
    place.write("sensor.py", SENSOR)
    described = {"arduino": "library.properties", "platformio": "library.json", "pico-sdk": "CMakeLists.txt", "zephyr": "zephyr/module.yml"}
    for layout, file in described.items():
        place.krait("emit", "sensor.py", "-o", layout, "--layout", layout, status=0)
        folder = place.path / layout
        for name in [file, "src/sensor.hpp", "src/sensor.h", "src/sensor_code/sensor.cpp", "src/krait/krait.hpp", "src/krait/embed/embed.hpp",
                     "src/krait_config.hpp", "src/krait_hal.hpp", "src/chip_hal.hpp"]:
            require((folder / name).exists(), f"{layout}: no {name}")
        require((folder / "src/krait/embed/hooks.cpp").exists() == (layout == "platformio"), f"{layout}: whose hooks?")
    json.loads((place.path / "platformio/library.json").read_text())
    require("KRAIT_EMBEDDED 1" in (place.path / "arduino/src/krait_config.hpp").read_text(), "not configured")


@test
def a_folder_for_arduino_compiles_with_nothing_but_its_src_as_include_folder(place):
    place.write("sensor.py", SENSOR)
    place.krait("emit", "sensor.py", "-o", "out", "--layout", "arduino", "-t", "zero", status=0)
    place.write("stubs/Arduino.h", """#pragma once
#include <stddef.h>
#include <stdint.h>
struct { void write(const uint8_t*, size_t) {} void println(const char*) {} } Serial;
inline unsigned long micros() { return 0; }
inline void delay(unsigned long) {}
inline void delayMicroseconds(unsigned) {}
""")
    sources = ["krait_hooks.cpp", "sensor_code/sensor.cpp", "sensor_code/sensor_bridge.cpp", "sensor_code/sensor_bridge_c.cpp", "krait/heap/collect.cpp",
               "krait/embed/boundary.cpp", "krait/base/console.cpp"]
    for source in sources:
        built = subprocess.run(["arm-none-eabi-g++", "-mcpu=cortex-m0plus", "-mthumb", "-std=gnu++17", "-fno-exceptions", "-fno-rtti", "-fsyntax-only", "-Wall",
                                "-Wextra", "-I", "out/src", "-isystem", "stubs", f"out/src/{source}"], cwd=place.path, capture_output=True, timeout=120)
        require(built.returncode == 0 and not built.stderr, f"{source}: {built.stderr.decode()}")


@test
def generated_code_has_no_warnings_whatever_the_compiler_and_its_exceptions(place):
    emit(place)
    warnings = ["-Wall", "-Wextra", "-Wconversion", "-Wshadow"]
    for compiler in ["g++", "clang++-19"]:
        for switches in [["-fno-exceptions", "-fno-rtti"], []]:
            for source in sorted((place.path / "out/sensor_code").glob("*.cpp")):
                built = subprocess.run([compiler, "-std=c++17", "-fsyntax-only", *switches, *warnings, "-DKRAIT_EMBEDDED=1", *SYSTEM, source],
                                       cwd=place.path, capture_output=True, timeout=120)
                require(built.returncode == 0 and not built.stderr, f"{compiler} {source.name}\n{built.stderr.decode()}")
