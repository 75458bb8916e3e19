# Shows each second how much memory is free, warns when it gets short, and then collects what is no longer used.
import gc
import time

SECONDS = 12


class Monitor:
    """Looks after the heap: below `low` bytes it warns and collects."""

    def __init__(self, low):
        self.low = low
        self.least = gc.mem_free()
        self.warnings = 0

    def look(self, second):
        free = gc.mem_free()
        if free < self.least:
            self.least = free
        print("%3d s %8d bytes free" % (second, free))
        if free < self.low:
            self.warnings += 1
            gc.collect()
            print("      low memory: collected, now", gc.mem_free())


def work(second):
    """Leaves garbage behind, as the lines of a log do."""
    lines = []
    for number in range(24):
        lines.append("second %d, reading %d" % (second, number * second % 97))
    return max(lines)


monitor = Monitor(gc.mem_free() * 7 // 8)
longest = ""
for second in range(SECONDS):
    longest = max(longest, work(second))
    monitor.look(second)
    time.sleep(1)
print("least free:", monitor.least, "warnings:", monitor.warnings)
print("last of all:", longest)
