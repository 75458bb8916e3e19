total = 0
for v in range(3000):
    message = "Sensor: "
    message += str(v * 37 % 1024)
    message += " mV"
    total += len(message)
print(message, total)
