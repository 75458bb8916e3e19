"""What `build` and `emit` write."""
import json
import struct
import subprocess

from harness import KRAIT, require, test

HELLO = 'print("hello")\n'


@test
def build_for_the_host_writes_an_executable(place):
    place.write("hello.py", HELLO)
    place.krait("build", "hello.py", status=0)
    ran = subprocess.run([place.path / "hello"], capture_output=True, timeout=10)
    require((ran.returncode, ran.stdout) == (0, b"hello\n"), str(ran))


@test
def the_default_output_is_the_boards_own_format(place):
    place.write("hello.py", HELLO)
    place.krait("build", "hello.py", "-t", "microbit", status=0)
    place.krait("build", "hello.py", "-t", "pico", status=0)
    require(place.files() == ["hello.hex", "hello.py", "hello.uf2"], place.files())


@test
def the_suffix_picks_the_format(place):
    place.write("hello.py", HELLO)
    for suffix in ["elf", "bin", "hex", "uf2"]:
        place.krait("build", "hello.py", "-t", "pico", "-o", f"out.{suffix}", status=0)
    images = {suffix: (place.path / f"out.{suffix}").read_bytes() for suffix in ["elf", "bin", "hex", "uf2"]}
    require(images["elf"].startswith(b"\x7fELF"), "no ELF")
    require(images["hex"].startswith(b":") and images["hex"].rstrip().endswith(b":00000001FF"), "no Intel HEX")
    first, second, flags, address, size, number, count, family = struct.unpack("<8I", images["uf2"][:32])
    require((first, second, address, family) == (0x0A324655, 0x9E5D5157, 0x10000000, 0xE48BFF56), "no UF2 of an RP2040")
    require(len(images["uf2"]) == 512 * count and number == 0, "not all blocks")
    body = b"".join(images["uf2"][at + 32:at + 32 + 256] for at in range(0, len(images["uf2"]), 512))
    require(body.startswith(images["bin"]), "BIN and UF2 differ")


@test
def the_vector_table_stands_first_in_a_binary(place):
    place.write("hello.py", HELLO)
    place.krait("build", "hello.py", "-t", "microbit", "-o", "hello.bin", status=0)
    stack, reset = struct.unpack("<2I", (place.path / "hello.bin").read_bytes()[:8])
    require(0x20000000 < stack <= 0x20004000 and stack % 8 == 0 and reset & 1 == 1, f"{stack:#x} {reset:#x}")


@test
def the_same_source_gives_the_same_bytes_in_any_folder(place):
    images = []
    for folder in ["one", "another folder"]:
        place.write(f"{folder}/hello.py", HELLO)
        place.krait("build", "hello.py", "-t", "microbit", "-o", "hello.elf", cwd=place.path / folder, status=0,
                    env={"XDG_CACHE_HOME": str(place.path / folder / "cache")} if folder == "one" else None)
        images.append((place.path / folder / "hello.elf").read_bytes())
    require(images[0] == images[1], "the images differ")


@test
def paths_may_hold_spaces_and_any_letters(place):
    place.write("mein Gerät/größe 測.py", HELLO)
    place.krait("build", "mein Gerät/größe 測.py", "-t", "microbit", "-o", "mein Gerät/a b.hex", status=0)
    require((place.path / "mein Gerät/a b.hex").exists(), place.files())
    result = place.krait("run", "mein Gerät/größe 測.py", status=0)
    require(result.out == "hello\n", str(result))


@test
def output_replaces_what_was_there(place):
    place.write("hello.py", HELLO)
    place.write("hello.hex", "old")
    place.krait("build", "hello.py", "-t", "microbit", status=0)
    require((place.path / "hello.hex").read_text().startswith(":"), "still the old one")


@test
def verbose_shows_each_tool_and_its_time(place):
    place.write("hello.py", 'print("verbose", 1)\n')
    result = place.krait("build", "hello.py", "-t", "microbit", "-v", "--keep", "kept", status=0)
    require("arm-none-eabi-g++" in result.err and " s] " in result.err, result.err)
    require(result.out == "", result.out)


@test
def keep_leaves_the_cpp_and_the_linked_program(place):
    place.write("hello.py", HELLO)
    place.krait("build", "hello.py", "-t", "microbit", "--keep", "kept", status=0)
    kept = place.files()
    require("kept/hello.cpp" in kept and "kept/program.elf" in kept, kept)


@test
def nothing_temporary_is_left(place):
    place.write("hello.py", 'print("nothing is left")\n')
    place.krait("build", "hello.py", status=0)
    require(list(place.temporary().iterdir()) == [], list(place.temporary().iterdir()))


@test
def emit_writes_a_pair_of_files_a_module(place):
    place.write("main.py", "import helper\nprint(helper.twice(4))\n")
    place.write("helper.py", "def twice(x):\n    return 2 * x\n")
    place.krait("emit", "main.py", "-o", "cpp", status=0)
    files = place.files()
    for name in ["main.hpp", "main.cpp", "helper.hpp", "helper.cpp"]:
        require(f"cpp/{name}" in files, files)


@test
def emitted_cmake_projects_build_by_themselves(place):
    place.write("hello.py", HELLO)
    place.krait("emit", "hello.py", "-o", "cpp", "--layout", "cmake", status=0)
    build = place.path / "build"
    for command in [["cmake", "-G", "Ninja", "-S", place.path / "cpp", "-B", build, "-DCMAKE_BUILD_TYPE=Debug"],
                    ["cmake", "--build", build]]:
        ran = subprocess.run(command, capture_output=True, timeout=600)
        require(ran.returncode == 0, (ran.stdout + ran.stderr).decode()[-3000:])
    ran = subprocess.run([build / "hello"], capture_output=True, timeout=10)
    require(ran.stdout == b"hello\n", str(ran))


@test
def batches_say_how_to_run_each_program(place):
    place.write("good.py", HELLO)
    place.write("bad.py", "x = = 1\n")
    place.krait("build-batch", "good.py", "bad.py", "-o", "out", status=0)
    good, bad = json.loads((place.path / "out/batch.json").read_text())
    require(good["status"] == 0 and bad["status"] == 1 and "bad.py:1" in bad["output"], f"{good} {bad}")
    ran = subprocess.run(good["run"], capture_output=True, timeout=10)
    require(ran.stdout == b"hello\n", str(ran))


@test
def an_installed_compiler_finds_its_files(place):
    build = KRAIT.parents[1]
    if not (build / "CMakeCache.txt").exists():
        return
    prefix = place.path / "installed here"
    ran = subprocess.run(["cmake", "--install", build, "--prefix", prefix], capture_output=True, timeout=120)
    require(ran.returncode == 0, (ran.stdout + ran.stderr).decode())
    place.write("hello.py", HELLO)
    for target in ["host", "microbit", "pico", "uno"]:
        result = place.krait("run", "hello.py", "-t", target, program=prefix / "bin" / "krait")
        require(result.status == 0 and result.out == "hello\n", f"{target}: {result}")
    require(not list(prefix.rglob("*.py")) or all("share/krait/stdlib" in str(path) or "emulators" in str(path) or path.name == "krait-gdb.py"
                                                 for path in prefix.rglob("*.py")), "tools were installed")
