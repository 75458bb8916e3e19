"""Syntax errors: the frontend's words are what was last read, and CPython refuses the same line in the same words.

    python3 tests/unit/frontend/check_syntax_errors.py PATH/TO/krait_ast_dump [--update]

Every tests/golden/syntax/NAME.py is a mistake; NAME.py.expected is what `krait check` prints about it. Exit status 0 when
all agree.
"""
import os
import pathlib
import subprocess
import sys
import warnings

ROOT = pathlib.Path(__file__).resolve().parents[3]
FOLDER = ROOT / "tests" / "golden" / "syntax"

# The line is CPython's, the words are our own: they say more, or name what is particular to Krait.
OWN_WORDS = {"not_utf8", "escape_name_unknown", "integer_too_long", "null_byte"}


def cpython(path):
    """The line and message of CPython's error."""
    try:
        compile(path.read_bytes(), str(path), "exec", dont_inherit=True)
    except SyntaxError as error:
        # Mistakes in the encoding have no line in CPython.
        return error.lineno or 1, error.msg
    except ValueError as error:
        return 1, str(error)
    return None, "accepted"


def ours(tool, path):
    name = path.relative_to(ROOT).as_posix()
    finished = subprocess.run([tool, "--check", name], cwd=ROOT, stdout=subprocess.PIPE, timeout=20)
    text = finished.stdout.decode("utf-8", "replace")
    if finished.returncode != 0:
        text += f"exit status {finished.returncode}\n"
    head = text.split("\n", 1)[0].split(":", 3)
    line = int(head[1]) if len(head) == 4 else None
    return text, line, head[-1].replace(" error: ", "", 1)


def main():
    warnings.simplefilter("ignore")
    tool = os.path.abspath(sys.argv[1])
    update = "--update" in sys.argv
    passed = failed = 0
    for path in sorted(FOLDER.glob("*.py")):
        text, line, message = ours(tool, path)
        expectation = path.with_name(path.name + ".expected")
        if update:
            expectation.write_text(text, encoding="utf-8")
        problems = []
        if not expectation.exists() or expectation.read_text(encoding="utf-8") != text:
            problems.append("is not as expected:\n" + text)
        expected_line, expected_message = cpython(path)
        if line != expected_line:
            problems.append(f"CPython refuses line {expected_line} ({expected_message}), here it is line {line}")
        elif message != expected_message and path.stem not in OWN_WORDS:
            problems.append(f"CPython says `{expected_message}`, here it is `{message}`")
        for problem in problems:
            print(f"{path.name}: {problem}")
        failed += bool(problems)
        passed += not problems
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
