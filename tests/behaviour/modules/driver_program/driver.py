class SensorError(Exception):
    def __init__(self, code):
        super().__init__("code %d" % code)
        self.code = code


class Sensor:
    def __init__(self, seed):
        self.state = seed
        self.reads = 0

    def read(self):
        self.reads += 1
        self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        if self.reads % 5 == 0:
            raise SensorError(self.state & 0xF)
        return (self.state >> 16) % 1024
