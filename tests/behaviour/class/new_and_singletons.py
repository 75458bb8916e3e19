class Single:
    instance = None

    def __new__(cls, value):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, value):
        self.value = value


a = Single(1)
b = Single(2)
print(a is b, a.value)
