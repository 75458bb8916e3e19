value = 20.0
alpha = 0.25
for sample in (21, 22.5, 19, 30, 18.75, 20):
    value += alpha * (sample - value)
    print(f"{sample:6.2f} -> {value:8.4f} {value!r}")
