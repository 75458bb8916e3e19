class Setting:
    current = ["default"]

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        Setting.current.append(self.name)
        return len(Setting.current)

    def __exit__(self, kind, value, trace):
        Setting.current.pop()


def work(depth):
    with Setting("level" + str(depth)) as height:
        if depth == 3:
            raise RuntimeError(str(Setting.current) + str(height))
        work(depth + 1)


try:
    work(0)
except RuntimeError as error:
    print(error)
print(Setting.current)
