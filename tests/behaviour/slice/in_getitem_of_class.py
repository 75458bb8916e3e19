class Probe:
    def __getitem__(self, key):
        if isinstance(key, slice):
            return ("slice", key.start, key.stop, key.step)
        return ("item", key)

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


p = Probe()
print(p[1], p[1:2], p[::3], p[:], p[1, 2], p["k"], p[1:2, 3], p[-1])
p[0] = "a"
p[1:] = "b"
del p[2]
del p[:3]
