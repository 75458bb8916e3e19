"""Where things are, and how a command is run so that nothing of it survives the test."""
import dataclasses
import os
import pathlib
import signal
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[3]
TESTS = ROOT / "tests"
SUPPORT = TESTS / "support"
BUILD = ROOT / "build"
SCRATCH = BUILD / "tests-scratch"

# Programs that run longer hang: everything here is made to end within a second.
HOST_SECONDS = 20
EMULATOR_SECONDS = 60
COMPILE_SECONDS = 300


@dataclasses.dataclass
class Finished:
    """How a command ended. A status of None means that it did not end by itself."""
    status: int | None
    stdout: bytes
    stderr: bytes

    @property
    def text(self):
        return (self.stdout + self.stderr).decode("utf-8", "replace")


def run(command, seconds, cwd=ROOT, environment=None):
    """Runs in a session of its own, so that a time-out also ends the emulators that the command started."""
    full_environment = dict(os.environ, **(environment or {}))
    try:
        process = subprocess.Popen([str(word) for word in command], cwd=cwd, env=full_environment,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   start_new_session=True)
    except OSError as error:
        return Finished(127, b"", f"{command[0]}: {error.strerror}\n".encode())
    try:
        stdout, stderr = process.communicate(timeout=seconds)
        return Finished(process.returncode, stdout, stderr)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        stdout, stderr = process.communicate()
        return Finished(None, stdout, stderr + f"\nstopped after {seconds} s\n".encode())


def relative(path):
    path = pathlib.Path(path)
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)
