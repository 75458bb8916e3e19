class Version:
    def __init__(self, text):
        self.parts = [int(part) for part in text.split(".")]

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


versions = [Version(v) for v in ("1.10", "1.2", "0.9.9", "2", "1.2.1")]
print(sorted(versions), max(versions), min(versions), sorted(versions, reverse=True))
