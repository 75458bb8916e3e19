"""Counting words, for a program in C."""


class Counter:
    """Words and how often each came."""

    def __init__(self):
        self._counts = {}

    def add(self, text: str) -> int:
        """Adds the words of a line; how many there were."""
        words = text.lower().split()
        for word in words:
            self._counts[word] = self._counts.get(word, 0) + 1
        return len(words)

    def count(self, word: str) -> int:
        return self._counts.get(word, 0)

    def most_frequent(self) -> str:
        if not self._counts:
            raise LookupError("no words yet")
        return max(sorted(self._counts), key=lambda word: self._counts[word])


def histogram(values: list[int], width: int = 10) -> list[int]:
    """How many values lie in each tenth of 0 to 100."""
    counts = [0] * width
    for value in values:
        if not 0 <= value < 100:
            raise ValueError(f"{value} is not in 0..99")
        counts[value * width // 100] += 1
    return counts
