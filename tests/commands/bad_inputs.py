"""What cannot be compiled is a clear error, with status 1 or 2, and leaves nothing behind."""
import os
import pathlib
import shutil

from harness import ROOT, require, test

HELLO = 'print("hello")\n'


@test
def a_missing_file_is_named(place):
    place.refuses("build", "nothing.py", says=["nothing.py", "No such file"])


@test
def a_folder_is_no_program(place):
    (place.path / "folder.py").mkdir()
    place.refuses("build", "folder.py", says=["folder.py", "directory"])


@test
def an_unreadable_file_is_an_error(place):
    path = place.write("secret.py", HELLO)
    path.chmod(0)
    if os.access(path, os.R_OK):
        return  # root reads everything
    place.refuses("build", "secret.py", says=["secret.py", "Permission denied"])


@test
def bytes_that_are_not_utf8_are_an_error(place):
    place.write("latin.py", b'name = "caf\xe9"\n')
    place.refuses("build", "latin.py", says=["latin.py:1", "UTF-8"])


@test
def null_bytes_are_an_error(place):
    place.write("null.py", b"x = 1\0\n")
    place.refuses("build", "null.py", says="null")


@test
def tabs_mixed_with_spaces_are_an_error(place):
    place.write("tabs.py", "if True:\n        x = 1\n\ty = 2\n")
    place.refuses("build", "tabs.py", says=["tabs.py:3", "inconsistent use of tabs and spaces"])


@test
def syntax_errors_show_line_and_caret(place):
    place.write("wrong.py", "x = 1\ny = (2,\nz = = 3\n")
    result = place.refuses("build", "wrong.py", says=["wrong.py:2", "^"])
    require("error:" in result.err, result.err)


@test
def a_missing_module_is_an_error(place):
    place.write("main.py", "import nowhere\n")
    place.refuses("build", "main.py", says=["main.py:1", "no module named `nowhere`"])


@test
def an_unknown_target_has_a_suggestion_and_a_list(place):
    place.write("a.py", HELLO)
    place.refuses("build", "a.py", "-t", "microbitt", says=["unknown target `microbitt`", "did you mean `microbit`", "pico"])


@test
def a_missing_compiler_names_its_package(place):
    place.write("a.py", HELLO)
    empty = place.path / "empty"
    empty.mkdir()
    place.refuses("build", "a.py", "-t", "microbit", env={"PATH": str(empty)}, says=["arm-none-eabi-g++", "gcc-arm-none-eabi"])
    place.refuses("build", "a.py", "-t", "uno", env={"PATH": str(empty)}, says=["clang++-19", "clang-19"])


@test
def a_missing_emulator_names_its_package(place):
    place.write("a.py", HELLO)
    tools = place.path / "tools"
    tools.mkdir()
    for folder in ("/usr/bin", "/bin"):
        for tool in pathlib.Path(folder).iterdir():
            if not tool.name.startswith("qemu-system") and not (tools / tool.name).exists():
                (tools / tool.name).symlink_to(tool)
    result = place.krait("run", "a.py", "-t", "microbit", env={"PATH": str(tools)}, status=1)
    require("qemu-system-arm" in result.err and "apt-get install" in result.err, result.err)
    shutil.rmtree(tools)


@test
def wrong_usage_has_status_2(place):
    place.write("a.py", HELLO)
    for words in [[], ["frobnicate"], ["build"], ["build", "a.py", "--frobnicate"], ["build", "a.py", "-O", "9"],
                  ["build", "a.py", "--float", "16"], ["emit", "a.py"], ["build", "a.py", "--color", "pink"]]:
        place.krait(*words, status=2)
    require(place.files() == ["a.py"], place.files())


@test
def options_of_later_versions_are_not_offered(place):
    place.write("a.py", HELLO)
    for words in [["flash", "a.py"], ["monitor"], ["new", "x"]]:
        place.krait(*words, status=2)


@test
def output_into_a_missing_folder_is_an_error(place):
    place.write("a.py", HELLO)
    place.refuses("build", "a.py", "-o", "nowhere/a", says=["nowhere", "does not exist"])


@test
def output_onto_a_folder_is_an_error(place):
    place.write("a.py", HELLO)
    (place.path / "out").mkdir()
    place.refuses("build", "a.py", "-o", "out", says="`out` is a folder")


@test
def devices_and_links_stay_what_they_are(place):
    place.write("a.py", HELLO)
    if os.path.exists("/dev/full"):
        pipe = place.path / "full"
        pipe.symlink_to("/dev/full")
        result = place.krait("build", "a.py", "-o", "full", status=1)
        require("cannot write" in result.err and "space" in result.err, result.err)
        require(pathlib.Path("/dev/full").is_char_device() and pipe.is_symlink(), "the device was replaced")
    (place.path / "real").mkdir()
    place.write("real/program", "old")
    (place.path / "link").symlink_to("real/program")
    place.krait("build", "a.py", "-o", "link", status=0)
    require((place.path / "link").is_symlink() and (place.path / "real/program").stat().st_size > 1000, "no link any more")


@test
def a_format_that_the_board_lacks_is_an_error(place):
    place.write("a.py", HELLO)
    place.refuses("build", "a.py", "-t", "microbit", "-o", "a.uf2", says=["no images of format `uf2`", "elf, bin, hex"])


@test
def too_much_for_flash_names_the_largest_contributors(place):
    lines = "".join(f'    print("{"abcdefgh" * 8} {number}")\n' for number in range(1200))
    place.write("large.py", "def chatter():\n" + lines + "\nchatter()\n")
    result = place.refuses("build", "large.py", "-t", "uno", "-o", "large.hex",
                           says=["does not fit into the flash of `uno`", "32256", "too many"])
    require("large.chatter" in result.err or "large.init" in result.err, f"does not name the function: {result}")


@test
def too_much_for_ram_is_an_error(place):
    place.write("a.py", HELLO)
    place.refuses("build", "a.py", "-t", "stm32vldiscovery", "--heap", "9000", "-o", "a.elf",
                  says=["does not fit into the RAM of `stm32vldiscovery`", "kept for the stack", "heap"])


@test
def an_error_leaves_an_older_output_alone(place):
    place.write("a.py", "x = (\n")
    place.write("a", "old")
    place.krait("build", "a.py", status=1)
    require((place.path / "a").read_text() == "old", "the old output is gone")


@test
def broken_traces_are_errors(place):
    place.write("s.py", "from machine import ADC\nprint(ADC(0).read_u16())\n")
    place.write("words.txt", "1 2 three\n")
    place.write("large.txt", "1\n70000\n")
    place.write("empty.txt", "# nothing\n")
    place.refuses("run", "s.py", "--adc-trace", "words.txt", says=["words.txt", "`three`"])
    place.refuses("run", "s.py", "--adc-trace", "large.txt", says=["large.txt", "line 2", "`70000`"])
    place.refuses("run", "s.py", "--adc-trace", "empty.txt", says="no readings")
    place.refuses("run", "s.py", "--adc-trace", "nowhere.txt", says="nowhere.txt")
    place.refuses("run", "s.py", "--adc-trace", "large.txt:5-9", says="large.txt")


@test
def a_compiler_that_fails_is_reported_as_our_fault(place):
    place.write("a.py", HELLO)
    tools = place.path / "tools"
    tools.mkdir()
    fake = tools / "g++"
    fake.write_text('#!/bin/sh\necho "x.cpp:1:1: error: something raw" >&2\nexit 1\n')
    fake.chmod(0o755)
    result = place.krait("build", "a.py", env={"PATH": f"{tools}:{os.environ['PATH']}"}, status=70)
    require("internal error" in result.err and "please report it" in result.err, result.err)
    require("krait-fault" in result.err and "a" not in place.files(), f"{result.err} {place.files()}")


@test
def a_cache_that_cannot_be_written_is_an_error(place):
    place.write("a.py", HELLO)
    place.write("blocked", "a file where the cache's folder would be")
    place.refuses("build", "a.py", env={"XDG_CACHE_HOME": str(place.path / "blocked")}, says=["cache", "XDG_CACHE_HOME"])


@test
def arguments_are_for_programs_on_the_host(place):
    place.write("a.py", HELLO)
    place.refuses("run", "a.py", "-t", "microbit", "--", "x", says="works on the host only")


@test
def examples_check_without_errors(place):
    for example in sorted((ROOT / "examples").glob("*.py")):
        place.krait("check", example, status=0)
