#!/usr/bin/env python3
"""Assembles boot2.S, pads it to 252 bytes, appends the boot ROM's CRC-32 and writes boot2_image.S.

Run it after a change to boot2.S; `--check` only compares (the unit tests check the sum again).
"""

import pathlib
import struct
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def crc32(data: bytes) -> int:
    """Polynomial 0x04C11DB7, start 0xFFFFFFFF, most significant bit first, nothing inverted."""
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte << 24
        for _ in range(8):
            crc = (crc << 1 ^ 0x04C11DB7 if crc & 0x80000000 else crc << 1) & 0xFFFFFFFF
    return crc


def assemble() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        obj, binary = f"{folder}/boot2.o", f"{folder}/boot2.bin"
        subprocess.run(["arm-none-eabi-gcc", "-c", HERE / "boot2.S", "-o", obj], check=True)
        subprocess.run(["arm-none-eabi-objcopy", "-O", "binary", obj, binary], check=True)
        return pathlib.Path(binary).read_bytes()


def render(code: bytes) -> str:
    padded = code.ljust(252, b"\0")
    words = struct.unpack("<64I", padded + struct.pack("<I", crc32(padded)))
    lines = [
        f"// boot2.S assembled ({len(code)} bytes), padded and checksummed. Written by make_boot2.py.",
        "",
        '        .section .boot, "a", %progbits',
        "        .global krait_boot2",
        "krait_boot2:",
    ]
    for i in range(0, 64, 6):
        lines.append("        .word   " + ", ".join(f"0x{word:08x}" for word in words[i : i + 6]))
    return "\n".join(lines) + "\n"


def main() -> int:
    code = assemble()
    if len(code) > 252:
        print(f"boot2 has {len(code)} bytes, 252 are allowed", file=sys.stderr)
        return 1
    target = HERE / "boot2_image.S"
    if "--check" in sys.argv:
        if target.read_text() == render(code):
            return 0
        print("boot2_image.S is not what boot2.S assembles to: run make_boot2.py", file=sys.stderr)
        return 1
    target.write_text(render(code))
    return 0


if __name__ == "__main__":
    sys.exit(main())
