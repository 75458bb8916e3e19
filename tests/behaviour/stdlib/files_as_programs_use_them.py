# targets: host
import io
import json
import struct
import sys
from array import array

PATH = "/tmp/krait_files_used_by_" + sys.implementation.name

with open(PATH, "w", encoding="utf-8") as out:
    print(out.write("first line\n"), out.writelines(["second\n", "third \u00e9\u4e2d\n"]), out.tell())
    print("printed", 1, 2.5, sep=",", end=";\n", file=out)
    print(out.closed, out.name == PATH, out.mode)
print(out.closed)

with open(PATH) as lines:
    for number, line in enumerate(lines, 1):
        print(number, line.rstrip(), len(line))
print([line.split() for line in open(PATH)])
print(sum(len(line) for line in open(PATH)), len(open(PATH).read()), open(PATH).readlines()[-1])

with open(PATH, "a") as more:
    more.write("appended")
    print(more.tell())
with open(PATH, "r+") as both:
    print(both.readline(), both.tell(), both.read(3), both.tell())
    both.seek(0)
    both.write("FIRST")
    both.seek(0, 2)
    both.write("!")
    both.seek(0)
    print(both.read())
    print(both.truncate(10), both.seek(0), both.read())

with open(PATH, "wb") as out:
    print(out.write(b"\x00\x01\r\nabc\n"), out.write(bytearray(b"xyz")), out.write(array("H", [1, 2])), out.write(memoryview(b"12345")[1:3]))
    out.write(struct.pack("<I", 7))
data = open(PATH, "rb").read()
print(data, len(data))
with open(PATH, "rb") as source:
    print(source.read(2), source.readline(), source.peek(1)[:1], source.tell(), source.seek(-4, 2), struct.unpack("<I", source.read(4)), source.read())
    source.seek(0)
    room = bytearray(4)
    print(source.readinto(room), room, source.read1(3), list(source))
    chunks = []
    source.seek(0)
    while chunk := source.read(5):
        chunks.append(chunk)
    print(chunks)
with open(PATH, "r+b") as both:
    both.seek(2)
    both.write(b"--")
    print(both.read(3), both.tell())
    both.seek(0)
    print(both.readlines())
with open(PATH, "w+b") as both:
    both.write(b"0123456789")
    both.seek(3)
    print(both.read(2), both.write(b"ab"), both.seek(0), both.read())

with open(PATH, "w", newline="") as out:
    out.write("unix\nwindows\r\nmac\rend")
for newline in (None, "", "\n", "\r", "\r\n"):
    with open(PATH, newline=newline) as source:
        print(repr(newline), list(source), source.newlines)
with open(PATH, "w", newline="\r\n") as out:
    out.write("a\nb\n")
print(open(PATH, "rb").read(), open(PATH).read())

with open(PATH, "w") as out:
    json.dump({"name": "sensor", "values": [1, 2, 3]}, out)
with open(PATH) as source:
    settings = json.load(source)
print(settings, settings["values"][-1])

for text, encoding in (("caf\u00e9", "utf-8"), ("caf\u00e9", "latin-1"), ("plain", "ascii"), ("\u4e2d\u6587", "utf-16-le")):
    with open(PATH, "w", encoding=encoding) as out:
        out.write(text)
    print(open(PATH, "rb").read(), open(PATH, encoding=encoding).read() == text)
with open(PATH, "wb") as out:
    out.write(b"bad \xff byte")
for errors in ("strict", "replace", "ignore", "backslashreplace"):
    try:
        print(errors, ascii(open(PATH, errors=errors).read()))
    except UnicodeDecodeError as error:
        print(type(error).__name__, error)


def count_words(path):
    counts = {}
    with open(path) as source:
        for line in source:
            for word in line.lower().split():
                counts[word] = counts.get(word, 0) + 1
    return counts


def copy(source_path, target_path):
    with open(source_path, "rb") as source, open(target_path, "wb") as target:
        target.write(source.read())


with open(PATH, "w") as out:
    out.write("the quick brown fox\njumps over the lazy dog\nThe end\n")
print(sorted(count_words(PATH).items()))
copy(PATH, PATH + "_copy")
print(open(PATH + "_copy").read() == open(PATH).read())

for path in (PATH + "/inside", "/nowhere/at/all", "/tmp"):
    try:
        with open(path) as source:
            print("opened", source.read())
    except FileNotFoundError as error:
        print("not found", error.errno, error.strerror, error.filename == path)
    except (IsADirectoryError, NotADirectoryError) as error:
        print(type(error).__name__, error.errno, error.strerror)
try:
    with open(PATH) as source:
        source.write("x")
except io.UnsupportedOperation as error:
    print("refused", error, isinstance(error, OSError), isinstance(error, ValueError))
try:
    source.read()
except ValueError as error:
    print(error)
with open(PATH, "rb") as source:
    print(isinstance(source, io.BufferedReader), isinstance(source, io.TextIOWrapper), hasattr(source, "encoding"))
mode = "rb" if len(sys.argv) else "r"
print(type(open(PATH, mode).read()).__name__, type(io.open(PATH).read()).__name__)


class Log:
    def __init__(self, path):
        self.file = open(path, "w")

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.file.close()

    def say(self, *words):
        print(*words, file=self.file)


with Log(PATH) as log:
    log.say("one", 1)
    log.say("two", 2)
print(open(PATH).read().splitlines(), log.file.closed)
for stream in (sys.stdout, io.StringIO(), open(PATH, "w")):
    print("to a stream", file=stream, flush=True)
print(repr(open(PATH).read()))
