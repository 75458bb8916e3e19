_hidden = 1
count = 99
other = _hidden + 1
