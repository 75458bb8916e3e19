settings = {"speed": 5}
globals().update(settings)
