x = [b := 0 for a in c for b in d]
