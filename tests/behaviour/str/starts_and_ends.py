s = "sensor.log"
print(s.startswith("sen"), s.startswith("log"), s.startswith("log", 7), s.startswith(("x", "se")), s.startswith(""), s.startswith("", 11), s.startswith("s", 0, 0))
print(s.endswith(".log"), s.endswith(("txt", "log")), s.endswith("sensor", 0, 6), s.endswith(""), s.endswith("xsensor.log"))
print(s.removeprefix("sensor"), s.removesuffix(".log"), s.removeprefix("x"), s.removesuffix(""), "aaa".removeprefix("aa"))
