# Signal processing: a filter of 32 taps over 256 samples of 16 bits.
from machine import ADC
from array import array

TAPS = 32
SAMPLES = 256


def apply(taps, samples, output):
    for i in range(len(output)):
        total = 0
        for j in range(TAPS):
            total += taps[j] * samples[i + j]
        output[i] = total >> 15


zero = ADC(0).read_u16() & 0xFF
taps = array("h", [(i * 97 + 13) % 512 - 256 for i in range(TAPS)])
samples = array("h", [(i * 31 + 7 + zero) % 2048 - 1024 for i in range(SAMPLES + TAPS)])
output = array("h", [0] * SAMPLES)
apply(taps, samples, output)
checksum = 0
for value in output:
    checksum = (checksum * 31 + value) & 0xFFFF
print(checksum)
