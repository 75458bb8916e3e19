# Frames with escapes, a checksum and several message types, from a stream that arrives in pieces.
END, ESC = 0xC0, 0xDB


class FrameError(Exception):
    pass


class Decoder:
    def __init__(self):
        self.buffer = bytearray()
        self.escaped = False

    def feed(self, data):
        for byte in data:
            if byte == END:
                if self.buffer:
                    frame, self.buffer = bytes(self.buffer), bytearray()
                    yield frame
            elif self.escaped:
                self.buffer.append({0xDC: END, 0xDD: ESC}.get(byte, byte))
                self.escaped = False
            elif byte == ESC:
                self.escaped = True
            else:
                self.buffer.append(byte)


def encode(kind, payload):
    body = bytes([kind]) + payload
    body += bytes([sum(body) & 0xFF])
    out = bytearray()
    for byte in body:
        if byte == END:
            out += bytes([ESC, 0xDC])
        elif byte == ESC:
            out += bytes([ESC, 0xDD])
        else:
            out.append(byte)
    return bytes(out) + bytes([END])


def decode(frame):
    if len(frame) < 2:
        raise FrameError("short frame")
    *body, check = frame
    if sum(body) & 0xFF != check:
        raise FrameError(f"checksum {sum(body) & 0xFF:#04x}, expected {check:#04x}")
    kind, payload = body[0], bytes(body[1:])
    if kind == 1:
        return "text", payload.decode()
    if kind == 2:
        return "reading", int.from_bytes(payload[:4], "little", signed=True) / 100
    if kind == 3:
        return "list", [payload[i] | payload[i + 1] << 8 for i in range(0, len(payload), 2)]
    raise FrameError(f"unknown kind {kind}")


stream = encode(1, b"hello") + encode(2, (-12345).to_bytes(4, "little", signed=True)) + encode(3, bytes([0xC0, 0xDB, 255, 255])) + b"\x01\x02\xc0" + encode(9, b"") + b"\x05\xc0" + encode(1, "€".encode())
decoder = Decoder()
print(len(stream), stream.hex())
for start in range(0, len(stream), 7):
    for frame in decoder.feed(stream[start : start + 7]):
        try:
            print(decode(frame))
        except FrameError as error:
            print("bad:", error)
