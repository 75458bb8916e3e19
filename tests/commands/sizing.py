"""`krait size`: its numbers add up to the image, and lead back to the program."""
import json
import os
import re
import shutil
import subprocess

from harness import ROOT, require, test

LOG = """class Log:
    def __init__(self):
        self.values = []

    def add(self, value):
        self.values.append(value)

    def mean(self):
        return sum(self.values) / len(self.values)


log = Log()
for step in range(20):
    log.add(step * 7)
print(log.mean())
"""


def sizes(place, *words):
    return json.loads(place.krait("size", *words, "--json", status=0).out)


def sections_of(elf):
    """Name, size, and whether there are contents, of what is loaded: read from the section headers."""
    data = elf.read_bytes()
    wide = data[4] == 2
    number = lambda at, size: int.from_bytes(data[at:at + size], "little")
    table = number(0x28 if wide else 0x20, 8 if wide else 4)
    entry, count = number(0x3a if wide else 0x2e, 2), number(0x3c if wide else 0x30, 2)
    names = number(0x3e if wide else 0x32, 2)
    field = lambda index, narrow, far, size: number(table + index * entry + (far if wide else narrow), size)
    width = 8 if wide else 4
    texts = field(names, 0x10, 0x18, width)
    found = []
    for index in range(count):
        size, flags = field(index, 0x14, 0x20, width), field(index, 0x8, 0x8, width)
        if not flags & 2 or size == 0:
            continue
        name = texts + number(table + index * entry, 4)
        found.append((data[name:data.index(b"\0", name)].decode(), size, number(table + index * entry + 4, 4) != 8))
    return sorted(found)


@test
def sizes_add_up_to_the_sections_of_the_image_that_build_writes(place):
    place.write("log.py", LOG)
    for target in ["microbit", "uno", "pico", "host"]:
        report = sizes(place, "log.py", "-t", target)
        for memory in ["flash", "ram"]:
            total = sum(row[memory] for row in report["rows"])
            in_sections = sum(section["size"] for section in report["sections"] if section[memory])
            require(total == in_sections == report[memory], f"{target}: {memory}: {total} {in_sections} {report[memory]}")
        place.krait("build", "log.py", "-t", target, "-o", "log.elf", status=0)
        built = sections_of(place.path / "log.elf")
        told = sorted((section["name"], section["size"], section["flash"]) for section in report["sections"])
        # Of the host's image a digest of everything, debug information too, is a part.
        require(told == built, f"{target}: {told} {built}")


@test
def code_belongs_to_the_lines_it_was_made_of(place):
    place.write("log.py", LOG)
    for target in ["microbit", "uno", "host"]:
        rows = [row for row in sizes(place, "log.py", "-t", target)["rows"] if row["kind"] == "program" and "line" in row]
        found = {row["line"]: row for row in rows}
        require({6, 9, 14, 15} <= set(found), f"{target}: {sorted(found)}")
        require(found[6]["name"] == "Log.add" and found[9]["name"] == "Log.mean", found)
        require(found[9]["text"] == "return sum(self.values) / len(self.values)" and found[9]["flash"] > 0, found[9])
        require(all(row["group"] == "log" and row["file"] == "log.py" for row in rows), rows)


@test
def every_part_of_the_runtime_has_a_reason(place):
    place.write("log.py", LOG)
    report = sizes(place, "log.py", "-t", "microbit")
    reasons = {reason["group"]: reason for reason in report["reasons"]}
    groups = {row["group"] for row in report["rows"] if row["kind"] in ("runtime", "toolchain") and row["flash"] > 0}
    require("float printing" in groups and "heap" in groups and "libgcc" in groups, groups)
    require(groups - set(reasons) <= {"start-up"}, groups - set(reasons))
    printing = reasons["float printing"]
    require((printing["line"], printing["text"]) == (15, "print(log.mean())"), printing)
    require(len(printing["path"]) >= 1, printing)


@test
def what_is_not_used_has_no_part(place):
    place.write("quiet.py", "total = 0\nfor step in range(10):\n    total += step\n")
    groups = {row["group"] for row in sizes(place, "quiet.py", "-t", "microbit")["rows"]}
    require(not groups & {"float printing", "heap", "collector", "exact integers"}, groups)


@test
def size_for_people_fits_the_terminal(place):
    place.write("log.py", LOG)
    for target in ["microbit", "uno"]:
        text = place.krait("size", "log.py", "-t", target, status=0).out
        require(max(map(len, text.splitlines())) <= 80, text)
        require("Log.mean" in text and "float printing" in text, text)
        require("log.py:15  print(log.mean())" in text, text)
        require("\033[" not in text, "coloured without a terminal")
    require("\033[" in place.krait("size", "log.py", "-t", "microbit", "--color=always", status=0).out, "not coloured")


@test
def size_compares_with_an_older_image(place):
    place.write("old.py", "print('hello')\n")
    place.krait("build", "old.py", "-t", "microbit", "-o", "old.elf", status=0)
    place.write("log.py", LOG)
    report = sizes(place, "log.py", "-t", "microbit", "--diff", "old.elf")
    for memory in ["flash", "ram"]:
        moved = sum(change[memory] for change in report["diff"]["changes"])
        require(report["diff"]["old_" + memory] + moved == report[memory], report["diff"])
    text = place.krait("size", "log.py", "-t", "microbit", "--diff", "old.elf", status=0).out
    require("difference" in text and max(map(len, text.splitlines())) <= 80, text)
    same = sizes(place, "old.py", "-t", "microbit", "--diff", "old.elf")["diff"]
    require(same["changes"] == [] and same["old_flash"] > 0, same)


@test
def size_refuses_what_it_cannot_read(place):
    place.write("log.py", LOG)
    place.refuses("size", "log.py", "-t", "microbit", "--diff", "nothing.elf", says=["nothing.elf", "No such file"])
    place.refuses("size", "log.py", "-t", "microbit", "--diff", "log.py", says=["cannot read the image `log.py`"])
    place.refuses("size", "nothing.py", "-t", "microbit", says="nothing.py")
    place.refuses("size", "log.py", "-t", "microbit", "--html", "no/folder/size.html", says="no/folder/size.html")


@test
def the_page_of_sizes_stands_by_itself(place):
    place.write("log.py", LOG)
    place.krait("size", "log.py", "-t", "microbit", "--html", "size.html", status=0)
    page = (place.path / "size.html").read_text()
    require("prefers-color-scheme: dark" in page and 'name="viewport"' in page, "light or phone only")
    require(not re.search(r'(src|href)\s*=\s*"', page), "refers to other files")
    data = json.loads(re.search(r"const DATA = (.*?\n}\n);\n", page, re.DOTALL).group(1))
    require(data == sizes(place, "log.py", "-t", "microbit"), "the page's numbers are others")


@test
def the_page_of_sizes_shows_its_numbers_in_a_browser(place):
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        return print("  skipped: there is no chromium here")
    place.write("log.py", LOG)
    place.krait("size", "log.py", "-t", "microbit", "--html", "size.html", status=0)
    report = sizes(place, "log.py", "-t", "microbit")
    for width in [390, 1200]:
        seen = subprocess.run(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={place.path / 'browser'}",
             f"--window-size={width},900", "--dump-dom", (place.path / "size.html").as_uri()],
            capture_output=True, timeout=120, env={**os.environ, "HOME": str(place.path)}).stdout.decode()
        boxes = re.findall(r'class="box [^"]*" data-name="[^"]*" data-size="(\d+)" data-depth="(\d)"', seen)
        total = sum(int(size) for size, depth in boxes if depth == "0")
        require(total == report["flash"] + report["ram"], f"{width}: {total} {report['flash']} {report['ram']} {boxes}")
        require(not re.search(r"left: ?-|top: ?-", seen), "a box lies outside")
