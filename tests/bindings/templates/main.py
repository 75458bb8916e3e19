import filters

print(filters.clamp(7, 0, 5), filters.clamp(2.5, 3.0, 4.0), filters.clamp(-1, 0, 9))
w = filters.Window_int_3()
for i in range(5):
    w.push(i)
print(w.newest(), w.oldest(), w.kSize)
r = filters.Readings()
r.push(0.5)
r.push(1.5)
print(r.newest(), r.oldest(), filters.Readings.kSize)
