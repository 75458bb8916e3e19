ROOMS = {
    "hall": {"text": "A hall.", "exits": {"north": "study", "east": "kitchen"}, "items": ["lamp"]},
    "study": {"text": "A study.", "exits": {"south": "hall"}, "items": ["book", "key"]},
    "kitchen": {"text": "A kitchen.", "exits": {"west": "hall", "down": "cellar"}, "items": [], "locked": {"down": "key"}},
    "cellar": {"text": "Dark.", "exits": {"up": "kitchen"}, "items": ["gold"], "dark": True},
}


class Player:
    def __init__(self):
        self.room = "hall"
        self.items = set()
        self.moves = 0

    def do(self, command):
        verb, _, thing = command.partition(" ")
        action = getattr(self, "do_" + verb, None)
        if action is None:
            return f"You cannot {verb}."
        self.moves += 1
        return action(thing)

    def do_go(self, direction):
        room = ROOMS[self.room]
        try:
            target = room["exits"][direction]
        except KeyError:
            return "No way."
        needed = room.get("locked", {}).get(direction)
        if needed and needed not in self.items:
            return "Locked."
        self.room = target
        return self.do_look("")

    def do_look(self, _):
        room = ROOMS[self.room]
        if room.get("dark") and "lamp" not in self.items:
            return room["text"]
        return room["text"] + (" There is: " + ", ".join(sorted(room["items"])) if room["items"] else "")

    def do_take(self, thing):
        room = ROOMS[self.room]
        if thing in room["items"]:
            room["items"].remove(thing)
            self.items.add(thing)
            return "Taken."
        return "It is not here."


player = Player()
for command in ("look", "go up", "go east", "go down", "go west", "take lamp", "go north", "take key", "take sword", "dance wildly", "go south", "go east", "go down", "take gold", "look"):
    print(">", command, "|", player.do(command))
print(player.moves, sorted(player.items))
