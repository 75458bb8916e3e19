"""What the compiler tells: help, diagnostics, explanations, targets."""
import json

from harness import require, test

COMMANDS = ["build", "run", "emit", "check", "explain", "size", "stack", "targets"]


@test
def help_lists_the_commands(place):
    result = place.krait("--help", status=0)
    for command in COMMANDS:
        require(f"\n  {command} " in result.out, command)
    require("emit-ir" not in result.out and "build-batch" not in result.out, "lists what is for tests only")


@test
def every_command_has_help_with_examples(place):
    for command in COMMANDS:
        result = place.krait(command, "--help", status=0)
        require("Examples:" in result.out and f"krait {command}" in result.out, f"{command}: {result.out}")
        require(result.err == "", result.err)


@test
def version_is_told(place):
    require(place.krait("--version", status=0).out.startswith("krait "), "no version")


@test
def targets_lists_the_boards(place):
    result = place.krait("targets", status=0)
    for board in ["host", "microbit", "stm32vldiscovery", "pyboard", "mps2-an385", "uno", "pico"]:
        require(f"\n{board} " in result.out, f"{board}: {result.out}")
    names = [entry["name"] for entry in json.loads(place.krait("targets", "--json", status=0).out)]
    require(names == sorted(names) and "pico" in names, names)


@test
def colour_is_for_terminals_unless_asked_for(place):
    place.write("wrong.py", "x = = 1\n")
    require("\033[" not in place.krait("check", "wrong.py", status=1).err, "coloured without a terminal")
    require("\033[" in place.krait("check", "wrong.py", "--color=always", status=1).err, "not coloured")
    require("\033[" not in place.krait("check", "wrong.py", "--color=never", status=1).err, "coloured against the wish")


@test
def check_counts_what_it_found(place):
    place.write("good.py", "x = 1\nprint(x)\n")
    require(place.krait("check", "good.py", status=0).out == "0 errors, 0 warnings\n", "no summary")
    place.write("wrong.py", "x = = 1\n")
    require("1 error, 0 warnings" in place.krait("check", "wrong.py", status=1).out, "no summary")


@test
def check_speaks_json(place):
    place.write("wrong.py", "x = 1\ny = = 1\n")
    found = json.loads(place.krait("check", "wrong.py", "--json", status=1).out)
    require(found[0]["line"] == 2 and found[0]["severity"] == "error", found)
    place.write("good.py", "x = 1\n")
    require(json.loads(place.krait("check", "good.py", "--json", status=0).out) == [], "not empty")


@test
def explain_tells_type_and_representation(place):
    place.write("average.py", "def average(values):\n    total = 0\n    for value in values:\n        total += value\n"
                              "    return total / len(values)\n\n\nprint(average([1, 2, 250]))\n")
    result = place.krait("explain", "average.py", status=0)
    require("average" in result.out and "total" in result.out, result.out)
    rows = json.loads(place.krait("explain", "average.py", "--json", status=0).out)
    require(any(row["name"] == "total" and row["representation"] for row in rows), rows)
    only = place.krait("explain", "average.py:2", "--json", status=0)
    require({row["line"] for row in json.loads(only.out)} == {2}, only.out)


@test
def explain_follows_what_made_a_variable_dynamic(place):
    place.write("log.py", """class Log:
    def __init__(self):
        self.last = None

    def add(self, entry):
        self.last = entry


def pick(flag):
    if flag:
        return "text"
    return 7


def product(count):
    result = 1
    while count > 1:
        result *= count
        count -= 1
    return result


log = Log()
log.add(pick(True))
log.add(pick(False))
print(log.last, product(30))
mixed = [1, 2.5]
copy = mixed
print(mixed, copy)
""")
    rows = json.loads(place.krait("explain", "log.py", "--json", status=0).out)
    chains = {row["name"]: {cause["inferred"]: [step["line"] for step in cause["steps"]] for cause in row["causes"]}
              for row in rows}
    require(chains["Log.last"] == {"None": [3], "int 7": [6, 24, 12], "str": [6, 24, 11]}, chains["Log.last"])
    require(chains["result"] == {"no upper bound": [18]}, chains["result"])
    require(chains["mixed"] == {"int 1": [27], "float": [27]}, chains["mixed"])
    reasons = {row["name"]: row["reason"] for row in rows}
    require(reasons["copy"] == "as `mixed` of line 27", reasons["copy"])
    require(not any(row["causes"] for row in rows if not row["boxed"]), rows)
    text = place.krait("explain", "log.py:3", status=0).out
    require("str    log.py:6   self.last = entry\n                 log.py:24  log.add(pick(True))\n"
            '                 log.py:11  return "text"\n' in text, text)


@test
def ir_is_printed_untyped_and_typed(place):
    place.write("a.py", "x = 1\nprint(x + 1)\n")
    require("module a" in place.krait("emit-ir", "a.py", status=0).out, "no IR")
    require("module a" in place.krait("emit-ir", "--typed", "a.py", status=0).out, "no IR")
