def checksum(data):
    total = 0
    for byte in data:
        total = (total + byte) & 0xFF
    return -total & 0xFF


def frame(address, payload):
    body = bytes([address, len(payload)]) + payload
    return b"\x7e" + body + bytes([checksum(body)])


def parse(packet):
    if packet[0] != 0x7E:
        raise ValueError("no start byte")
    body = packet[1:]
    if sum(body) % 256 != 0:
        raise ValueError("bad checksum")
    return body[0], body[2 : 2 + body[1]]


packet = frame(17, b"temp=21")
print(packet, packet.hex(), parse(packet))
for damaged in (b"\x00" + packet, packet[:-1] + b"\x00"):
    try:
        parse(damaged)
    except ValueError as error:
        print(error)
