# What texts are called in C++ are names that the runtime's macros append to.
texts = ["menu", "menu object", "menu text", "menu_object", "menu object text"]
print(texts, "item object", "item", b"raw", b"raw object")
