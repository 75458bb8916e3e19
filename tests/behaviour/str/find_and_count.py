s = "banana"
print(s.find("a"), s.find("a", 2), s.find("a", 2, 3), s.find("x"), s.find(""), s.find("", 6), s.find("", 7), s.rfind("a"), s.rfind("an"), s.rfind("a", 0, 5), s.rfind("x"), s.find("a", -3), s.find("na", -100))
print(s.count("a"), s.count("an"), s.count("ana"), s.count(""), s.count("a", 2), s.count("x"), s.index("nan"), s.rindex("na"))
for method in (s.index, s.rindex):
    try:
        method("q")
    except ValueError as error:
        print(error)
