# A string built piece by piece: "0,1,...,199", then a checksum of its characters.
from machine import ADC


def build(n):
    text = ""
    for i in range(n):
        if i:
            text += ","
        text += str(i)
    return text


zero = ADC(0).read_u16()
text = build(200 + zero)
checksum = len(text)
for character in text:
    checksum = (checksum * 31 + ord(character)) & 0xFFFF
print(checksum)
