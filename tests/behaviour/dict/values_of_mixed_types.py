config = {"name": "probe", "rate": 10, "gain": 1.5, "pins": [1, 2], "limits": {"low": -5, "high": 40}, "active": True, "note": None}
for key, value in config.items():
    print(f"{key}: {value!r} ({type(value).__name__})")
config["rate"] = "fast"
config["limits"]["high"] += 2.5
config["pins"].append("A0")
print(config, config["gain"] * 2, config["limits"]["high"] > 42)
