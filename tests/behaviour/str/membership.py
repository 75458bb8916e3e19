print("a" in "cat", "at" in "cat", "" in "cat", "" in "", "x" not in "cat", "cat" in "at", "é" in "café")
try:
    1 in "abc"
except TypeError as error:
    print(error)
