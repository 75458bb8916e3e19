slots = [0] * 4
slots[2] = None
slots[3] = 7
print(slots, slots.count(None), slots.index(None), [s for s in slots if s is not None], sum(s or 0 for s in slots))
slots[0] = None
print(slots == [None, 0, None, 7], slots)
