print("key=value=x".partition("="), "key=value=x".rpartition("="), "none".partition("="), "none".rpartition("="), "=x".partition("="), "a--b".partition("--"))
try:
    "x".partition("")
except ValueError as error:
    print(error)
