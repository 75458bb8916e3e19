def settings(path):
    with open(path) as source:
        return source.read()


print(settings("settings.txt"))
