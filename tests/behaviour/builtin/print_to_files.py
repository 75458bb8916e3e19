import sys
import io
class Log:
    def __init__(self):
        self.pieces = []
    def write(self, text):
        self.pieces.append(text)
        return len(text)
    def flush(self):
        self.pieces.append("<flush>")
log = Log()
print("a", 1, 2.5, None, file=log)
print(file=log)
print("x", "y", sep="-", end="!", file=log, flush=True)
print(*[1, 2], "z", sep=", ", file=log)
print(*[], file=log)
print([1], {"k": 2}, sep=None, end=None, file=log)
print(log.pieces)
print("err", 1, file=sys.stderr)
print("out", 1, file=sys.stdout)
def say(message, file=None):
    print(message, len(message), sep=":", file=file)
say("hello")
say("hi", log)
out = io.StringIO()
say("there", out)
print("n =", 5, file=out)
print(repr(out.getvalue()), log.pieces[-4:])
try:
    print("x", file=5)
except AttributeError as e:
    print(e)
sep = "+"
print(1, 2, sep=sep, end="\n\n", file=sys.stdout)
