if x:
    y
else:
y = 1
