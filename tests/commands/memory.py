"""`krait mem`, `--representation` and `krait run --profile`: what data takes, and which lines take it."""
import json
import os
import pathlib
import re
import shutil

from harness import ROOT, require, test

PROGRAM = """class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def total(values):
    sum = 0.0
    for value in values:
        sum += value
    return sum


points = [Point(i * 1000, i) for i in range(8)]
levels = []
for i in range(50):
    levels.append(i * 0.5)
print(total(levels), points[7].x + points[3].y)
"""

LEAK = """class Reading:
    def __init__(self, value):
        self.value = value


history = []


def measure(n):
    history.append(Reading(n * 1000))
    return str(n) + "!"


longest = ""
for n in range(200):
    longest = max(longest, measure(n))
print(longest, len(history))
"""


def memory(place, *words):
    return json.loads(place.krait("mem", *words, "--json", status=0).out)


def rows_of(report, kind):
    return {row["name"]: row["bytes"] for row in report["data"] if row["kind"] == kind}


@test
def the_three_models_print_the_same(place):
    place.write("p.py", PROGRAM)
    expected = place.krait("run", "p.py", status=0).out
    for model in ["unboxed", "tagged", "boxed"]:
        for target in ["host", "microbit"]:
            told = place.krait("run", "p.py", "-t", target, f"--representation={model}", status=0).out
            require(told == expected, f"{model} on {target}: {told}")


@test
def numbers_are_objects_in_the_other_models(place):
    place.write("p.py", PROGRAM)
    for model in ["tagged", "boxed"]:
        place.krait("emit", "p.py", "-o", model, f"--representation={model}", status=0)
        text = (place.path / model / "p.hpp").read_text() + (place.path / model / "p.cpp").read_text()
        require("krait::Value x;" in text and "List<krait::Value>" in text, f"{model}: {text}")
        require("KRAIT_FLOAT_VALUE(0.0)" in text, text)
    place.krait("check", "p.py", "--representation=boxed", status=0)
    place.refuses("run", "p.py", "--representation=round", says="round", status=2)


@test
def memory_is_compared_by_data_and_by_line(place):
    place.write("p.py", PROGRAM)
    report = memory(place, "p.py", "-t", "microbit")
    models = [report["models"][name] for name in ["unboxed", "tagged", "boxed"]]
    require(all(model["same_output"] and model["whole"] and model["status"] == 0 for model in models), models)
    heaps = [model["heap"] for model in models]
    require(heaps[0] < heaps[1] < heaps[2], heaps)
    require(all(model["instructions"] > 0 and model["flash"] > 0 and model["heap_over_time"] for model in models), models)
    # Four bytes a float, where MicroPython has a word and 16 bytes.
    items = [row for row in report["data"] if row["kind"] == "item" and row["inferred"] == "float"]
    require(items and items[0]["bytes"] == {"unboxed": 4, "tagged": 20, "boxed": 20}, items)
    # An integer of CPython's is an object of 16 bytes.
    fields = rows_of(report, "field")
    require(fields["Point.x"] == {"unboxed": 2, "tagged": 4, "boxed": 20}, fields)
    require(fields["Point.y"] == {"unboxed": 1, "tagged": 4, "boxed": 4}, fields)
    # What was measured is what the rows say: eight instances.
    site = next(site for site in report["sites"] if site.get("line") == 14)
    each = rows_of(report, "instance")["Point"]
    for model in ["unboxed", "tagged"]:
        require(site["bytes"][model] >= 8 * each[model], f"{model}: {site} {each}")
    lines = {site.get("line") for site in report["sites"]}
    require({14, 17} <= lines, lines)


@test
def sizes_of_data_are_those_of_the_linked_image(place):
    """Static variables: their size by the program's own symbols, their bytes by inference."""
    place.write("v.py", "small = 1\nwide = 1\nreal = 0.5\n\n\ndef step(n):\n    global small, wide, real\n    small = n & 0xff\n"
                        "    wide = n * 1000\n    real = n / 2\n\n\nfor n in range(60):\n    step(n)\nprint(small, wide, real)\n")
    for target in ["microbit", "uno"]:
        data = rows_of(memory(place, "v.py", "-t", target, "--static"), "variable")
        sizes = json.loads(place.krait("size", "v.py", "-t", target, "--json", status=0).out)
        image = {row["name"].split("::")[-1]: row["ram"] for row in sizes["rows"] if row["kind"] == "program" and row["ram"]}
        found = {name: data[name]["unboxed"] for name in image if name in data}
        require(found and all(image[name] == size for name, size in found.items()), f"{target}: {image} {data}")


@test
def a_model_that_does_not_fit_is_a_line(place):
    place.write("big.py", "values = [n * 0.5 for n in range(90)]\nvalues.append(1.5)\nprint(sum(values))\n")
    result = place.krait("mem", "big.py", "-t", "uno", status=0)
    require(re.search(r"^(tagged|boxed).*(does not fit|MemoryError)", result.out, re.MULTILINE), result)
    require(all(len(line) <= 80 for line in result.out.splitlines()), result)


@test
def a_budget_ends_with_one_where_it_is_exceeded(place):
    place.write("p.py", PROGRAM)
    place.krait("mem", "p.py", "-t", "microbit", "--budget", "heap=4k,flash=40k", status=0)
    result = place.krait("mem", "p.py", "-t", "microbit", "--budget", "heap=100,flash=40k", status=1)
    require("over budget: heap" in result.err and "flash" not in result.err, result)
    place.refuses("mem", "p.py", "-t", "microbit", "--budget", "speed=9", says="`speed=9` is no budget", status=2)


@test
def runs_are_compared_with_earlier_ones(place):
    place.write("p.py", PROGRAM)
    place.write("base.json", place.krait("mem", "p.py", "-t", "microbit", "--json", status=0).out)
    place.write("p.py", PROGRAM.replace("range(50)", "range(150)"))
    result = place.krait("mem", "p.py", "-t", "microbit", "--against", "base.json", status=0)
    require(re.search(r"heap, at most +\d+ +\d+ +\+\d+", result.out), result)
    place.refuses("mem", "p.py", "-t", "microbit", "--against", "none.json", says="none.json")


@test
def a_page_shows_the_same_numbers(place):
    place.write("p.py", PROGRAM)
    place.krait("mem", "p.py", "-t", "microbit", "--html", "memory.html", status=0)
    page = (place.path / "memory.html").read_text()
    require("http" not in page.replace("http://www.w3.org/2000/svg", ""), "the page loads something")
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        return
    import subprocess
    shown = subprocess.run([browser, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom",
                            f"file://{place.path}/memory.html"], capture_output=True, timeout=120, text=True).stdout
    report = memory(place, "p.py", "-t", "microbit")
    told = sorted(int(number) for number in re.findall(r'data-bytes="(\d+)"', shown))
    known = sorted(value or 0 for site in report["sites"] for value in site["bytes"].values())
    require(told == known, f"{told} {known}")


@test
def a_run_tells_which_lines_take_memory(place):
    place.write("leak.py", LEAK)
    for target in ["host", "microbit"]:
        result = place.krait("run", "leak.py", "-t", target, "--profile", status=0)
        require(result.out == "99! 200\n", result)
        require("leak.py:10" in result.err and "200 Reading" in result.err, result)


@test
def what_grows_is_named_with_what_holds_it(place):
    place.write("leak.py", LEAK)
    for target in ["host", "microbit"]:
        result = place.krait("run", "leak.py", "-t", target, "--leaks", status=0)
        require("leak.py:10" in result.err and "leak.py:11" not in result.err, result)
        require(re.search(r"held by variable \S*history > list > Reading", result.err), result)


@test
def the_monitor_warns_and_collects(place):
    shutil.copy(ROOT / "examples" / "memory_monitor.py", place.path)
    out = place.krait("run", "memory_monitor.py", "-t", "microbit", status=0).out
    free = [int(number) for number in re.findall(r"(\d+) bytes free", out)]
    freed = [int(number) for number in re.findall(r"collected, now (\d+)", out)]
    require(len(free) == 12 and freed and min(freed) > min(free), out)


@test
def steps_of_the_collector_are_for_larger_heaps(place):
    place.write("lists.py", "import gc\n\nkept = []\nfor number in range(300):\n    kept = [number, kept[:3]]\n"
                "while not gc.step(100):\n    pass\nprint(kept[0])\n")
    require(place.krait("run", "lists.py", "-t", "microbit", "--gc", "incremental", status=0).out == "299\n", "")
    place.refuses("build", "lists.py", "-t", "uno", "--gc", "incremental", "-o", "lists.elf", says=["--gc incremental", "uno"])
