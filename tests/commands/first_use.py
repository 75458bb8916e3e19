"""The script at the root: what it does on first use, and that it only hands over afterwards."""
import os
import shutil
import subprocess
import time

from harness import ROOT, Result, require, test

# Stand-ins for what changes the machine: each writes down how it was called.
FAKES = {
    "dpkg-query": 'case "$*" in *cmake* | *qemu-system-arm*) exit 1 ;; *) echo "install ok installed" ;; esac',
    "apt-get": 'echo "apt-get $*" >>"$LOG"',
    "sudo": 'echo "sudo" >>"$LOG"; exec "$@"',
    "cmake": """echo "cmake $*" >>"$LOG"
case "$*" in
*--preset*) : >build/build.ninja; echo "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" >build/CMakeCache.txt ;;
*krait_compiler*) mkdir -p build/bin; printf '#!/bin/sh\\necho "compiler: $*"\\n' >build/bin/krait
chmod +x build/bin/krait ;; esac""",
    "node": "exit 0",
    "npm": "exit 0",
}


def clone(place, **fakes):
    """A clone that was never built, on a machine where nothing can be harmed."""
    folder = place.path / "a clone"
    folder.mkdir()
    for name in ["krait", "dependencies.txt"]:
        shutil.copy(ROOT / name, folder / name)
    (folder / "CMakeLists.txt").write_text("")
    for name in ["compiler", "runtime/abi", "targets/emulators"]:
        (folder / name).mkdir(parents=True)
        (folder / name / "source.cpp").write_text("")
    tools = place.path / "tools"
    tools.mkdir()
    for name in ["sh", "env", "grep", "tr", "fold", "sed", "id", "dirname", "readlink", "cat", "rm", "mkdir", "chmod", "echo",
                 "printf", "find", "head", "touch", "mv", "flock"]:
        (tools / name).symlink_to(shutil.which(name))
    for name, text in {**FAKES, **fakes}.items():
        if text is None:
            continue
        (tools / name).write_text("#!/bin/sh\n" + text + "\n")
        (tools / name).chmod(0o755)
    return folder


def call(place, script, *words):
    environment = {"PATH": str(place.path / "tools"), "LOG": str(place.path / "log")}
    ran = Result(subprocess.run([script, *words], cwd=place.path, capture_output=True, timeout=20, env=environment))
    log = place.path / "log"
    return ran, log.read_text().splitlines() if log.exists() else []


@test
def first_use_installs_builds_and_hands_over(place):
    folder = clone(place)
    ran, log = call(place, folder / "krait", "run", "a b.py")
    require(ran.status == 0 and ran.out == "compiler: run a b.py\n", str(ran))
    require("will be installed" in ran.err and "cmake" in ran.err and "qemu-system-arm" in ran.err, ran.err)
    install = [line for line in log if "install" in line]
    require(len(install) == 1 and install[0].endswith("cmake qemu-system-arm"), log)
    require(any("--preset release" in line for line in log), log)
    require(("sudo" in log) == (os.getuid() != 0), log)
    again, log_after = call(place, folder / "krait", "targets")
    require(again.out == "compiler: targets\n" and again.err == "" and log_after == log, f"{again} {log_after}")


@test
def changed_sources_are_built_anew_once(place):
    folder = clone(place)
    _, log = call(place, folder / "krait")
    for change in [lambda: (folder / "compiler/source.cpp").write_text("changed"),
                   lambda: (folder / "compiler/source.cpp").unlink(),
                   lambda: (folder / "runtime/abi/new.def").write_text("new")]:
        time.sleep(0.02)  # clocks of file systems are coarse
        change()
        ran, after = call(place, folder / "krait", "targets")
        require(ran.out == "compiler: targets\n" and "have changed" in ran.err, str(ran))
        new = after[len(log):]
        require(any("--build" in line for line in new) and not any("--preset" in line for line in new), new)
        again, log = call(place, folder / "krait", "targets")
        require(again.err == "" and log == after, f"{again} {log}")
    (folder / "examples").mkdir()
    (folder / "stdlib").mkdir()
    ran, after = call(place, folder / "krait")
    require(ran.err == "" and after == log, "built for what is no part of the compiler")


@test
def a_changed_compiler_that_does_not_build_is_an_error(place):
    folder = clone(place)
    call(place, folder / "krait")
    time.sleep(0.02)
    (folder / "compiler/source.cpp").write_text("broken")
    (place.path / "tools/cmake").write_text("#!/bin/sh\necho broken; exit 1\n")
    ran, _ = call(place, folder / "krait", "targets")
    require(ran.status == 1 and "broken" in ran.err and ran.out == "", str(ran))


@test
def a_moved_clone_is_configured_anew(place):
    folder = clone(place)
    _, log = call(place, folder / "krait")
    moved = place.path / "moved"
    folder.rename(moved)
    ran, after = call(place, moved / "krait", "targets")
    require(ran.out == "compiler: targets\n" and ran.err == "" and after == log, str(ran))
    time.sleep(0.02)
    (moved / "compiler/source.cpp").write_text("changed")
    ran, after = call(place, moved / "krait", "targets")
    require(ran.status == 0 and any("--preset release" in line for line in after[len(log):]), f"{ran} {after}")


@test
def node_from_elsewhere_is_left_alone(place):
    _, log = call(place, clone(place) / "krait")
    require(not any("nodejs" in line or "npm" in line for line in log), log)


@test
def node_is_installed_where_there_is_none(place):
    folder = clone(place, node=None, npm=None)
    _, log = call(place, folder / "krait")
    require(any(line.endswith("nodejs npm") for line in log), log)


@test
def nothing_is_installed_where_nothing_is_missing(place):
    folder = clone(place, **{"dpkg-query": 'echo "install ok installed"'})
    ran, log = call(place, folder / "krait")
    require(not any("apt-get" in line for line in log) and ran.status == 0, f"{log} {ran}")


@test
def a_failed_installation_ends_with_an_error(place):
    folder = clone(place, **{"apt-get": "exit 100"})
    ran, _ = call(place, folder / "krait", "targets")
    require(ran.status == 1 and "could not be installed" in ran.err and ran.out == "", str(ran))


@test
def a_failed_build_ends_with_an_error(place):
    folder = clone(place, cmake="echo broken >&2; exit 1")
    ran, _ = call(place, folder / "krait", "targets")
    require(ran.status == 1 and "broken" in ran.err and ran.out == "", str(ran))


@test
def other_systems_are_told_what_is_needed(place):
    folder = clone(place, **{"apt-get": None})
    ran, _ = call(place, folder / "krait", "targets")
    require(ran.status == 1 and "dependencies.txt" in ran.err, str(ran))


@test
def the_script_at_the_root_hands_over(place):
    if not (ROOT / "build/bin/krait").exists():
        return
    link = place.path / "a link"
    link.symlink_to(ROOT / "krait")
    ran = Result(subprocess.run([link, "targets"], cwd=place.path, capture_output=True, timeout=20,
                                env=place.environment()))
    require(ran.status == 0 and "microbit" in ran.out and ran.err == "", str(ran))
    ran = Result(subprocess.run([link, "check", "none.py"], cwd=place.path, capture_output=True, timeout=20,
                                env=place.environment()))
    require(ran.status == 1, str(ran))


@test
def every_package_is_listed_once(place):
    lines = [line.split() for line in (ROOT / "dependencies.txt").read_text().splitlines()]
    names = [words[-1] for words in lines if words and words[0] != "#"]
    require(len(names) == len(set(names)), names)
    readme = (ROOT / "README.md").read_text()
    require("dependencies.txt" in readme, "the README does not name the list")
    require(shutil.which("sh") is not None and os.access(ROOT / "krait", os.X_OK), "krait cannot be run")
