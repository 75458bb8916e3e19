try:
    x
except A, e:
    y
