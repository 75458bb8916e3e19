x = y.
