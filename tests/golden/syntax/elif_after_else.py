if x:
    a
else:
    b
elif y:
    c
