# Buffers, texts and lists of random sizes that live for random times: none ever changes under another's hands.
# also on: microbit
def main():
    state = 99
    pieces = [None] * 24
    total = 0
    for step in range(1500):
        state = (state * 1103 + 12345) % 65536
        place = state // 8 % 24
        size = state // 64 % 60
        old = pieces[place]
        if old is not None:
            data, text, numbers = old
            if len(text) != len(data) + 1 or len(numbers) != len(data) % 7:
                raise ValueError("sizes")
            for byte in data:
                if byte != len(data) * 3 % 256:
                    raise ValueError("bytes")
            for number in numbers:
                if number != len(data):
                    raise ValueError("numbers")
            if text != "ab" * (len(text) // 2) + "a" * (len(text) % 2):
                raise ValueError("text")
            total += len(data)
        if state // 4 % 3 == 0:
            pieces[place] = None
        else:
            text = ""
            for i in range(size + 1):
                text += "ab"[i % 2]
            pieces[place] = (bytearray([size * 3 % 256] * size), text, [size for i in range(size % 7)])
    print(total, len([piece for piece in pieces if piece is not None]))


main()
