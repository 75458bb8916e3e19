"""`krait stack`: its bounds hold in the emulator, and what has no bound is named."""
import json
import re
import subprocess

from harness import KRAIT, ROOT, require, test

DEEP = """def inner(value):
    return value * 3 + 1


def outer(values):
    text = ""
    for value in values:
        text += str(inner(value)) + " "
    return text


print(outer([1, 2, 3]))
"""


def stack(place, *words):
    return json.loads(place.krait("stack", *words, "--json", status=0).out)


def measured(place, file, target, report):
    """Bytes of stack that a program used in the emulator."""
    place.krait("build-batch", file, "-t", target, "-o", place.path / "batch", status=0)
    entry = json.loads((place.path / "batch/batch.json").read_text())[0]
    command = entry["run"]
    emulators = KRAIT.resolve().parents[1] / "emulators"
    if target == "uno":
        ran = subprocess.run([command[0], "--statistics", *command[1:]], capture_output=True, timeout=120)
        lowest = re.search(rb"^total .*stack=(0x\w+)", ran.stderr, re.MULTILINE)
        return 0x8FF - int(lowest.group(1), 16)
    # Only the stack's own memory counts: everything else lies above.
    low = 0x20000000
    high = low + report["reserve"]
    plugin = f"{emulators}/libkrait_qemu_count.so,memory=1,stack={low:#x}:{high:#x},out={place.path / 'counts'}"
    subprocess.run([command[0], "-plugin", plugin, *command[1:]], capture_output=True, timeout=120, stdin=subprocess.DEVNULL)
    return high - int(re.search(r"lowest_store=(0x\w+)", (place.path / "counts").read_text()).group(1), 16)


@test
def the_proved_stack_is_at_least_what_the_emulator_measures(place):
    place.write("deep.py", DEEP)
    examples = [ROOT / "examples" / name for name in ["sensor_log.py", "filter.py", "turnstile.py"]]
    for target in ["microbit", "uno"]:
        for file in [place.path / "deep.py", *examples]:
            report = stack(place, file, "-t", target, "--emulated")
            used = measured(place, file, target, report)
            proved = report["depth"] + report["interrupt"]
            require(0 < used <= proved, f"{file} on {target}: used {used}, proved {proved}")


@test
def what_needs_little_has_a_small_bound(place):
    report = stack(place, ROOT / "examples/blink.py", "-t", "microbit")
    require(report["bounded"] and report["depth"] <= 100, report)
    require(report["interrupt"] >= 32 and report["interrupt_handler"].startswith("krait_irq"), report)


@test
def the_chain_leads_from_the_start_to_the_deepest_function(place):
    place.write("deep.py", DEEP)
    report = stack(place, "deep.py", "-t", "microbit")
    chain = report["chain"]
    require(chain[0]["name"] == "krait_reset" and chain[0]["from"] == 0, chain)
    depths = [step["from"] for step in chain]
    require(depths == sorted(depths) and depths[-1] < report["depth"], chain)


@test
def recursion_has_no_bound_and_is_named(place):
    place.write("tree.py", "class Node:\n    def __init__(self, depth):\n        self.below = Node(depth - 1) if depth else None\n\n"
                "    def count(self):\n        return 1 if self.below is None else 1 + self.below.count()\n\n\n"
                "print(Node(5).count())\n")
    report = stack(place, "tree.py", "-t", "microbit")
    require(not report["bounded"], report)
    named = [function.get("unbounded", "") for function in report["functions"]]
    require(any("calls itself" in text or "again" in text for text in named), named)
    text = place.krait("stack", "tree.py", "-t", "microbit", status=0).out
    require("there is no bound" in text and "RecursionError" in text, text)


@test
def stack_for_people_fits_the_terminal(place):
    for target in ["microbit", "uno"]:
        text = place.krait("stack", ROOT / "examples/sensor_log.py", "-t", target, status=0).out
        require(max(map(len, text.splitlines())) <= 80, text)
        require("deepest" in text and "kept for the stack" in text and "\033[" not in text, text)


@test
def stack_is_about_boards(place):
    place.write("deep.py", DEEP)
    place.refuses("stack", "deep.py", says=["krait stack", "boards"])
    place.refuses("stack", "nothing.py", "-t", "microbit", says="nothing.py")


RECURSIVE = """def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


class Node:
    def __init__(self, below):
        self.below = below

    def __repr__(self):
        return "N" + repr(self.below)


chain = None
for step in range(150):
    chain = Node(chain)
nested = []
for step in range(150):
    nested = [nested]
print(depth(0) > 3)
for value in [chain, nested]:
    try:
        print(len(repr(value)) > 0)
    except RecursionError as error:
        print("RecursionError", error)
print("still here")
"""


def symbols(place, image):
    listing = subprocess.run(["nm", image], capture_output=True, text=True, check=True).stdout
    return {words[2]: int(words[0], 16) for words in map(str.split, listing.splitlines()) if len(words) == 3}


@test
def the_stack_of_an_image_is_as_large_as_what_is_proved(place):
    place.write("deep.py", DEEP)
    for target in ["microbit", "uno"]:
        report = stack(place, "deep.py", "-t", target)
        need = report["depth"] + report["interrupt"]
        require(report["bounded"] and need <= report["reserve"] < need + 8, report)
        place.krait("build", "deep.py", "-t", target, "-o", place.path / "deep.elf", status=0)
        found = symbols(place, place.path / "deep.elf")
        require(found["__krait_stack_size"] == report["reserve"], (found["__krait_stack_size"], report))
        # All that is left is the heap's.
        end = {"microbit": 0x20004000, "uno": 0x800900 - report["reserve"]}[target]
        require(found["__krait_heap_end"] == end, hex(found["__krait_heap_end"]))


@test
def below_the_last_call_there_is_room_for_what_the_runtime_needs(place):
    place.write("recursive.py", RECURSIVE)
    report = stack(place, "recursive.py", "-t", "microbit")
    require(not report["bounded"] and report["below_checks"] > 0, report)
    require(report["reserve"] >= report["below_checks"] + report["interrupt"] + 1024, report)
    place.krait("build", "recursive.py", "-t", "microbit", "-o", place.path / "recursive.elf", status=0)
    found = symbols(place, place.path / "recursive.elf")
    require(found["__krait_stack_check"] - 0x20000000 >= report["below_checks"] + report["interrupt"], found)
    ran = place.krait("run", "recursive.py", "-t", "microbit", status=0).out
    require(ran.startswith("True\n") and ran.endswith("still here\n") and ran.count("RecursionError") == 2, ran)


@test
def a_stack_that_does_not_fit_is_refused_with_its_chain(place):
    place.refuses("build", ROOT / "examples/sensor_log.py", "-t", "uno", "--heap", "1400", "-o", "full.elf",
                  says=["does not fit into the RAM", "are kept for the stack", "the stack is deepest in"])
