print('single', "double", '''triple
lines''', "it's", 'say "hi"', "tab\tnew\\n", "\x41\u00e9\U0001F600\N{DEGREE SIGN}\101\0end".replace("\0", "<nul>"), r"raw\n", "con" "cat" 'ed', "line \
continued")
print(len("\\"), len("\n"), len(r"\n"), len("\u20ac"), len("\U0001F600"), "\a\b\f\v\r".encode())
