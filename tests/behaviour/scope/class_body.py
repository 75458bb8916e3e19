x = "module"


class A:
    x = "class"
    y = x + "!"

    def method(self):
        return x, self.x, A.y

    for i in range(3):
        z = i * 10


print(A().method(), A.z, A.i, x)
