mask = 0o19
