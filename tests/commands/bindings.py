"""Headers of C and C++ that Python imports (tests/bindings: a folder each), and what `krait bind` says of them."""
import shutil

from harness import ROOT, require, test

FOLDERS = ROOT / "tests" / "bindings"


def run_folder(place, name, *options):
    folder = FOLDERS / name
    result = place.krait("run", folder / "main.py", "-I", folder, *options, status=0)
    expected = (folder / "expected").read_text()
    require(result.out == expected, f"{name} {' '.join(options)}: not {expected!r}: {result}")


def on_both(name):
    def both(place):
        run_folder(place, name)
        run_folder(place, name, "-t", "mps2-an385")

    both.__name__ = f"a_header_with_{name}"
    return test(both)


for each in sorted(path.name for path in FOLDERS.iterdir()):
    on_both(each)

DRIVER = """#pragma once
#include <stdint.h>
#define REVISION 4
/// Doubles.
inline int twice(int value) { return 2 * value; }
void raw(void* pointer);
struct Port {
  uint8_t* pins;
  uint8_t mask;
};
"""


def program(place, text, header=DRIVER):
    place.write("driver.hpp", header)
    return place.write("main.py", text)


@test
def what_cannot_be_bound_is_named_where_it_is_used(place):
    program(place, "import driver\nprint(driver.twice(3), driver.REVISION)\n")
    require(place.krait("run", "main.py", "-I", ".", status=0).out == "6 4\n", "unused functions are no error")
    program(place, "import driver\nprint(driver.twice(3))\ndriver.raw(5)\n")
    place.refuses("check", "main.py", "-I", ".", says=["main.py:3:", "void raw(void *pointer)", "says nothing of what it points to"])


@test
def a_header_that_is_none_is_reported_at_its_place(place):
    program(place, "import driver\n", DRIVER + "int broken(;\n")
    place.refuses("run", "main.py", "-I", ".", says=["driver.hpp:11:12: error:", "driver.hpp"])
    program(place, "import driver\n", '#include "missing.h"\n')
    place.refuses("build", "main.py", "-I", ".", says=["driver.hpp:1:", "-I"])
    program(place, "import driverr\n")
    place.refuses("run", "main.py", "-I", ".", says="no module named `driverr`")


@test
def a_header_that_changes_is_read_again(place):
    program(place, "import driver\nprint(driver.twice(driver.REVISION))\n")
    require(place.krait("run", "main.py", "-I", ".", status=0).out == "8\n", "before")
    program(place, "import driver\nprint(driver.twice(driver.REVISION))\n", DRIVER.replace("REVISION 4", "REVISION 5"))
    require(place.krait("run", "main.py", "-I", ".", status=0).out == "10\n", "a macro")
    program(place, "import driver\nprint(driver.twice(driver.REVISION))\n", DRIVER.replace("2 * value", "3 * value"))
    require(place.krait("run", "main.py", "-I", ".", status=0).out == "12\n", "a body")


@test
def what_implements_a_header_is_named_or_stands_beside_it(place):
    place.write("include/driver.h", "int answer(void);\n#define STEP 1\n")
    place.write("main.py", "import driver\nprint(driver.answer() + driver.STEP)\n")
    place.refuses("run", "main.py", "-I", "include", says=["nothing implements", "answer", "--source"])
    source = place.write("src/driver.c", "int answer(void) { int class = 40 + EXTRA; return class; }\n")
    words = ["run", "main.py", "-I", "include", "-D", "EXTRA=1", "--source", source]
    require(place.krait(*words, status=0).out == "42\n", "C, by --source")
    require(place.krait(*words, "-t", "mps2-an385", status=0).out == "42\n", "on a board")
    shutil.move(source, place.path / "include" / "driver.c")
    require(place.krait("run", "main.py", "-I", "include", "-D", "EXTRA=2", status=0).out == "43\n", "beside the header")
    place.write("include/driver.c", "int answer(void) { return oops; }\n")
    place.refuses("run", "main.py", "-I", "include", says=["driver.c", "oops"])


@test
def bind_writes_a_stub_for_editors(place):
    program(place, "import driver\nprint(driver.twice(4))\n")
    shown = place.krait("bind", "driver.hpp", status=0).out
    for text in ['def twice(value: int) -> int:', '"""Doubles."""', "REVISION: Final[int] = 4", "# void raw(void *pointer): not bound:", "mask: int"]:
        require(text in shown, f"{text!r} is not in: {shown}")
    compile(shown, "driver.pyi", "exec")
    place.krait("bind", "driver.hpp", "-o", "driver.pyi", status=0)
    require((place.path / "driver.pyi").read_text() == shown, "-o writes the same")
    require(place.krait("run", "main.py", "-I", ".", status=0).out == "8\n", "a stub beside the program changes nothing")


@test
def enumerations_that_nobody_meets_cost_nothing(place):
    header = DRIVER + "enum class Mode { Off, On };\nnamespace hw { enum Level { Low, High }; inline Level level() { return High; } }\n"
    program(place, "import driver\nprint(driver.twice(3))\n", header)
    place.krait("emit", "main.py", "-I", ".", "-o", "out", status=0)
    require("Enum" not in (place.path / "out/driver_py.cpp").read_text(), "an enumeration was made")
    program(place, "import driver\nprint(driver.hw.level().name, driver.hw.Low)\n", header)
    require(place.krait("run", "main.py", "-I", ".", status=0).out == "High 0\n", "met by a function's name")


@test
def emitted_cpp_includes_the_header(place):
    program(place, "import driver\nprint(driver.twice(4))\n")
    place.krait("emit", "main.py", "-I", ".", "-o", "out", status=0)
    require("out/_driver_cpp_native.hpp" in place.files(), f"{place.files()}")
    require('#include "driver.hpp"' in (place.path / "out/_driver_cpp_native.hpp").read_text(), "the header is included")
