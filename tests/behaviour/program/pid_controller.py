class Pid:
    def __init__(self, kp, ki, kd, low, high):
        self.kp, self.ki, self.kd = kp, ki, kd
        self.low, self.high = low, high
        self.integral = 0
        self.last = None

    def update(self, error, dt):
        self.integral += error * dt
        derivative = 0 if self.last is None else (error - self.last) / dt
        self.last = error
        output = self.kp * error + self.ki * self.integral + self.kd * derivative
        if output > self.high:
            self.integral -= error * dt
            return self.high
        if output < self.low:
            self.integral -= error * dt
            return self.low
        return output


pid = Pid(2.0, 0.5, 0.25, 0, 100)
temperature = 20
for step in range(25):
    power = pid.update(60 - temperature, 0.5)
    temperature += (power - (temperature - 20) * 1.2) * 0.05
    if step % 4 == 0:
        print(f"{step:2d} {power:8.3f} {temperature:8.4f} {pid.integral!r}")
