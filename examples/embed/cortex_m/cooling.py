"""How fast the fan turns is decided here; the fan is a driver in C++ (fan.hpp)."""
import fan


class Cooling:
    def __init__(self, channel: int):
        self._fan = fan.Fan(channel)
        self._fan.on_change(self._changed)
        self.changes = 0
        self.loudest = 0

    def _changed(self, level):
        self.changes += 1
        self.loudest = max(self.loudest, level)

    def react(self, temperature: int) -> str:
        """What the fan does at this temperature: 5 percent a degree beyond 20."""
        self._fan.set_level(max(0, min(temperature - 20, 30)) * 5)
        return self._fan.mode().name
