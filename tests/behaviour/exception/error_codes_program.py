# Validation of records with several kinds of failures, counted by type.
class ParseError(Exception):
    def __init__(self, line, reason):
        Exception.__init__(self, reason)
        self.line = line
        self.reason = reason

    def __str__(self):
        return f"line {self.line}: {self.reason}"


def parse(number, line):
    parts = line.split(":")
    if len(parts) != 2:
        raise ParseError(number, "expected one colon")
    name, text = parts
    try:
        value = int(text)
    except ValueError as error:
        raise ParseError(number, str(error)) from error
    if value < 0:
        raise ValueError("negative " + name)
    return name.strip(), 1000 // value


counts = {}
good = {}
for number, line in enumerate(["a: 10", "b", "c: x", "d:-1", "e: 0", "f:7"], 1):
    try:
        name, result = parse(number, line)
    except ParseError as error:
        print(error, type(error.__cause__).__name__)
        counts["parse"] = counts.get("parse", 0) + 1
    except (ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
        counts[type(error).__name__] = counts.get(type(error).__name__, 0) + 1
    else:
        good[name] = result
    finally:
        counts["all"] = counts.get("all", 0) + 1
print(counts, good)
