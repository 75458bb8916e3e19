x = "module"


class A:
    y = x
    x = "class"
    z = x
    w = [x for _ in range(1)]

    def get(self):
        return x


print(A.y, A.z, A.w, A().get())
