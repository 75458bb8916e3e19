t = ([], {})
t[0].append(1)
t[1]["k"] = t[0]
t[0].append(2)
print(t, t[1]["k"] is t[0])
u = t
v = t + ()
print(u is t, v == t)
