def counter(start):
    def count():
        return start

    return count


count = counter(5)
print(count.__closure__[0].cell_contents)
