"""What several tasks write into: one object, on one heap."""


class Log:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.dropped = 0
        self._lines = []

    def add(self, task: str, number: int) -> None:
        self._lines.append(f"{task} {number}")
        if len(self._lines) > self.capacity:
            self._lines.pop(0)
            self.dropped += 1

    def last(self) -> list[str]:
        return list(self._lines)


def checksum(text: str, rounds: int) -> int:
    """Work that makes garbage."""
    value = 7
    for index in range(rounds):
        piece = f"{text}{index}"
        value = (value * 31 + len(piece)) & 0xFFFF
    return value
