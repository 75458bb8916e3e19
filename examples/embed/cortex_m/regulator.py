"""The decisions of a small firmware: what the motor does, given what the sensor says."""
from enum import IntEnum


class State(IntEnum):
    IDLE = 0
    HEATING = 1
    COOLING = 2
    FAULT = 3


class Filter:
    def __init__(self, alpha: float):
        self.alpha = alpha
        self.state = 0.0

    def update(self, sample: float) -> float:
        self.state += self.alpha * (sample - self.state)
        return self.state


class PID:
    def __init__(self, kp: float, ki: float, kd: float, limit: float):
        self.kp = kp
        self.ki = ki
        self.kd = kd
        self.limit = limit
        self.integral = 0.0
        self.last = 0.0

    def update(self, error: float, dt: float) -> float:
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


class Regulator:
    """Temperature in, state out; keeps what it has decided."""

    def __init__(self, target: int, band: int = 2):
        if band < 1:
            raise ValueError("the band is empty")
        self.target = target
        self.band = band
        self._history = []

    def decide(self, temperature: int) -> State:
        if not -40 <= temperature <= 150:
            raise ValueError(f"a temperature of {temperature}?")
        if temperature < self.target - self.band:
            state = State.HEATING
        elif temperature > self.target + self.band:
            state = State.COOLING
        else:
            state = State.IDLE
        if not self._history or self._history[-1][1] != state.name:
            self._history.append((temperature, state.name))
        return state

    def summary(self) -> str:
        return ", ".join(f"{name} at {temperature}" for temperature, name in self._history)


def clamp(value: int, low: int, high: int) -> int:
    return low if value < low else high if value > high else value


def checked(value: int) -> int:
    if value > 1000:
        raise ValueError(f"{value} is too much")
    return value
