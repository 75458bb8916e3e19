class B:
    def __init__(self, data):
        self.data = bytearray(data)
        self.closed = False
    def readline(self, size=-1):
        return bytes(self.data[0:1])
    def __iter__(self):
        return self
    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line
for line in B(b"1\n2"):
    print(line)
    break
