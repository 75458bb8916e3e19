SETTINGS = {"seed": 7, "samples": 12, "limits": {"high": 800}}


def limit_for(name, default=0):
    return SETTINGS["limits"].get(name, default)
