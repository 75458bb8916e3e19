# The line that a data logger prints.
minutes = 0
for raw, ok in ((512, True), (7, False), (65535, True), (0, True)):
    minutes += 47
    volts = raw * 3.3 / 65535
    print(f"[{minutes // 60:02d}:{minutes % 60:02d}] raw={raw:>5} {volts:5.2f} V {raw * 100 // 65535:3d}% {'ok' if ok else 'BAD':>4} {raw:#06x} {raw:016b}")
