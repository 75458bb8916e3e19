if x:
    y
elif z:
y = 1
