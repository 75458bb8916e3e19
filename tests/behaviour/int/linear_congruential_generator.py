# Products of 32-bit numbers, masked back: the intermediate needs 64 bits and more.
state = 12345
for _ in range(8):
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    print(state, state >> 16, state % 6)
state = 88172645463325252
for _ in range(8):
    state ^= (state << 13) & 0xFFFFFFFFFFFFFFFF
    state ^= state >> 7
    state ^= (state << 17) & 0xFFFFFFFFFFFFFFFF
    print(state)
