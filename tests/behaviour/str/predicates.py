for s in ("abc", "ABC", "Abc", "123", "12a", "a b", "", " ", "\n\t", "é", "½", "²", "_x1", "1x", "class", "Hello World", "hello", "٣"):
    print(repr(s), s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isspace(), s.isupper(), s.islower(), s.istitle(), s.isidentifier(), s.isascii(), s.isprintable())
