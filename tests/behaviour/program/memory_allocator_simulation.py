class Block:
    def __init__(self, start, size, free=True):
        self.start, self.size, self.free = start, size, free

    def __repr__(self):
        return f"{'.' if self.free else '#'}{self.size}@{self.start}"


class Arena:
    def __init__(self, size):
        self.blocks = [Block(0, size)]

    def allocate(self, size):
        size = (size + 7) & ~7
        candidates = [b for b in self.blocks if b.free and b.size >= size]
        if not candidates:
            raise MemoryError(f"no block of {size}")
        block = min(candidates, key=lambda b: (b.size, b.start))
        index = self.blocks.index(block)
        if block.size > size:
            self.blocks.insert(index + 1, Block(block.start + size, block.size - size))
            block.size = size
        block.free = False
        return block.start

    def release(self, start):
        for i, block in enumerate(self.blocks):
            if block.start == start and not block.free:
                block.free = True
                break
        else:
            raise ValueError(f"{start:#x} is not allocated")
        merged = []
        for block in self.blocks:
            if merged and merged[-1].free and block.free:
                merged[-1].size += block.size
            else:
                merged.append(block)
        self.blocks = merged


arena = Arena(256)
held = {}
for step, (action, argument) in enumerate([("a", 20), ("a", 50), ("a", 100), ("r", 1), ("a", 10), ("a", 40), ("r", 0), ("a", 200), ("r", 7), ("r", 2), ("a", 128), ("r", 4)]):
    try:
        if action == "a":
            held[step] = arena.allocate(argument)
        else:
            arena.release(held.pop(argument, -1))
    except (MemoryError, ValueError) as error:
        print(step, type(error).__name__, error)
    print(step, arena.blocks)
