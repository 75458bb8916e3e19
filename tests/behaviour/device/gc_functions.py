import gc

gc.collect()
kept = [[i] for i in range(50)]
for i in range(200):
    garbage = [i] * 20
    garbage.append(garbage)
gc.collect()
print([k[0] for k in kept] == list(range(50)), gc.mem_free() > 0, gc.mem_alloc() >= 0, gc.isenabled())
gc.disable()
gc.enable()
print("done")
