# A small application: configuration, a driver class, processing, and a report, each in its module.
from config import SETTINGS, limit_for
from driver import Sensor, SensorError
import report

sensor = Sensor(SETTINGS["seed"])
values = []
for i in range(SETTINGS["samples"]):
    try:
        value = sensor.read()
        if value > limit_for("high"):
            report.alarm(i, value)
        values.append(value)
    except SensorError as error:
        report.failure(i, error)
report.summary(values)
print(report.alarms, sensor.reads)
