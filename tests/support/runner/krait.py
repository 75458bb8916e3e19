"""How the tests call the compiler: program by program, or several programs a build.

`krait build-batch FILES... -t TARGET -o DIR [FLAGS]` compiles many programs at once and writes DIR/batch.json, a list
with one object a file, in order:

    {"file": FILE, "status": 0 or 1, "output": DIAGNOSTICS, "run": [COMMAND, ...]}

`run` is the command that runs this program (on the host or in the target's emulator) and ends with its exit status.
Where the compiler does not offer the command yet, each program is built by `krait build` or run by `krait run`.
"""
import functools
import json
import os
import pathlib
import threading

from . import workspace

# KRAIT_COMPILER names another build to be tested by the same tests.
EXECUTABLE = pathlib.Path(os.environ.get("KRAIT_COMPILER", workspace.BUILD / "bin" / "krait"))


@functools.cache
def offers_batches():
    return workspace.run([EXECUTABLE, "build-batch", "--help"], 10).status == 0


@functools.cache
def accepts(flags):
    """Does the compiler know these flags? Usage errors are status 2."""
    return workspace.run([EXECUTABLE, "build", *flags, "--help"], 10).status == 0


class Compiled:
    """A program that can be run, or the reason why not."""

    def __init__(self, command=None, problem=None):
        self.command = command
        self.problem = problem

    def run(self, seconds, environment=None):
        return workspace.run(self.command, seconds, environment=environment)


def compile_all(programs, target, flags, folder):
    """Compiles programs into a folder: a list of Compiled in the same order."""
    folder.mkdir(parents=True, exist_ok=True)
    if offers_batches():
        return _compile_batch(programs, target, flags, folder)
    return [_compile_one(program, target, flags, folder) for program in programs]


def _compile_batch(programs, target, flags, folder):
    listing = folder / "batch.json"
    listing.unlink(missing_ok=True)
    finished = workspace.run([EXECUTABLE, "build-batch", *programs, "-t", target, "-o", folder, *flags],
                             workspace.COMPILE_SECONDS)
    if not listing.exists():
        # The whole batch fell: take its programs one by one, so that only the guilty one fails.
        if len(programs) > 1:
            return [_compile_batch([program], target, flags, folder / str(index))[0]
                    for index, program in enumerate(programs) if (folder / str(index)).mkdir(exist_ok=True) is None]
        return [Compiled(problem=_problem(finished))]
    return [Compiled(command=entry.get("run"), problem=entry["output"] if entry["status"] != 0 else None)
            for entry in json.loads(listing.read_text())]


_names = threading.local()


def _compile_one(program, target, flags, folder):
    if target != "host":
        return Compiled(command=[EXECUTABLE, "run", program, "-t", target, *flags])
    _names.count = getattr(_names, "count", 0) + 1
    out = folder / f"{threading.get_ident():x}-{_names.count}"
    finished = workspace.run([EXECUTABLE, "build", program, "-o", out, *flags], workspace.COMPILE_SECONDS)
    if finished.status != 0:
        return Compiled(problem=_problem(finished))
    return Compiled(command=[out])


def _problem(finished):
    status = "timed out" if finished.status is None else f"status {finished.status}"
    return f"krait build: {status}\n{finished.text}"
