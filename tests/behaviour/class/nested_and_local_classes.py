class Outer:
    class Inner:
        value = 7

        def show(self):
            return Outer.Inner.value

    def make(self):
        return self.Inner()


def factory(base_value):
    class Local:
        shared = base_value

        def get(self):
            return self.shared + base_value

    return Local


print(Outer().make().show(), Outer.Inner.value, factory(5)().get(), factory("a")().get(), factory(1) is factory(1), factory(2).__name__)
