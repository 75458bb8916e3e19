"""A heater's control: a filter for its thermometer, and a PID controller."""

SAMPLE_TIME = 0.01


class Filter:
    """A low-pass filter of first order."""

    def __init__(self, alpha: float):
        if not 0.0 < alpha <= 1.0:
            raise ValueError(f"alpha must be in (0, 1], not {alpha}")
        self.alpha = alpha
        self.state = 0.0

    def update(self, sample: float) -> float:
        self.state += self.alpha * (sample - self.state)
        return self.state


class PID:
    """A PID controller whose output and integral stay within a limit."""

    def __init__(self, kp: float, ki: float, kd: float, limit: float = 100.0):
        self.kp = kp
        self.ki = ki
        self.kd = kd
        self.limit = limit
        self.integral = 0.0
        self.last = 0.0

    def update(self, error: float, dt: float = SAMPLE_TIME) -> float:
        self.integral += self.ki * error * dt
        if self.integral > self.limit:
            self.integral = self.limit
        elif self.integral < -self.limit:
            self.integral = -self.limit
        output = self.kp * error + self.integral + self.kd * (error - self.last)
        self.last = error
        if output > self.limit:
            return self.limit
        if output < -self.limit:
            return -self.limit
        return output


def settled(history: list[float], tolerance: float) -> bool:
    """Whether the last values lie within the tolerance."""
    if len(history) < 3:
        raise ValueError(f"too few values: {len(history)}")
    last = history[-3:]
    return max(last) - min(last) <= tolerance


def report(step: int, temperature: float) -> str:
    return f"step {step:4d}: {temperature:6.2f} degrees"
