import board
from board import pins, add as plus

print(board.BOARD_REVISION, board.BOARD_MASK, board.BOARD_NAME, board.BOARD_HZ)
print(board.RED, board.GREEN, board.Color.BLUE, pins.kCount, pins.kPulled)
print(plus(40), plus(40, 3), board.add(b=1, a=-5))
print(board.low_byte(0x1ff), board.low_byte(-1), board.negate(-127))
print(board.wide(10), board.wide(2**64 - 1), board.largest())
print(board.scale(3.0, 0.5), board.scale(4, 2))
print(board.both(True, 1 == 1), board.both(True, False))
print(board.next_letter("a"), board.next_letter(65), board.twice(21))
print(repr(board.after(board.Color.RED)), repr(board.after(5)), board.after(board.BLUE).name)
print(repr(pins.read(2)), pins.read(3).name, pins.read(3) == pins.Level.Floating)
pins.write(4)
print(pins.written())
pins.write(4, pins.Level.Low)
print(pins.written())
print(board.kind(1), board.kind(2.5), board.kind("text"), board.kind(3, 4))
print(board.name_of(1), board.name_of(2), board.name_of(3))
print(board.length_of("hello"), board.length_of(""), board.length_of("x" * 100), board.length_of("zwölf"))

# The ranges of C++'s types are those of Python's variables.
counts = [0] * 256
for i in range(1000):
    counts[board.low_byte(i)] += 1
print(counts[0], counts[255])


def refused(call):
    try:
        call()
    except (OverflowError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


values = [255, 256, -1, 10**30]
for value in values:
    refused(lambda: print(pins.read(value).name))
refused(lambda: board.negate(128))
refused(lambda: board.wide(-1))
refused(lambda: board.length_of("a\0b"))
refused(lambda: pins.read(99).name)
things = [1, "a", 2.5, None]
for thing in things:
    refused(lambda: print(board.kind(thing)))
