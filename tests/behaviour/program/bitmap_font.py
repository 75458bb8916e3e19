FONT = {"H": 0b101_101_111_101_101, "I": 0b111_010_010_010_111, "1": 0b010_110_010_010_111, " ": 0}


class Display:
    def __init__(self, width, height):
        self.width, self.height = width, height
        self.buffer = bytearray(width * height // 8)

    def pixel(self, x, y, on=1):
        if not (0 <= x < self.width and 0 <= y < self.height):
            return
        index = x + y // 8 * self.width
        if on:
            self.buffer[index] |= 1 << (y & 7)
        else:
            self.buffer[index] &= ~(1 << (y & 7)) & 0xFF

    def text(self, string, x, y):
        for c in string:
            glyph = FONT.get(c, 0x7FFF)
            for row in range(5):
                for column in range(3):
                    if glyph >> (14 - row * 3 - column) & 1:
                        self.pixel(x + column, y + row)
            x += 4

    def rows(self):
        for y in range(self.height):
            yield "".join("#" if self.buffer[x + y // 8 * self.width] >> (y & 7) & 1 else "." for x in range(self.width))


display = Display(20, 16)
display.text("HI 1?!", 1, 1)
for i in range(20):
    display.pixel(i, 8 + abs(i % 14 - 7))
display.pixel(2, 2, 0)
display.pixel(100, 100)
print("\n".join(display.rows()))
print(display.buffer.hex())
