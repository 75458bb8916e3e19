values = [1, 2, "three"]
total = 0
for value in values:
    total += value
    print(total)
print("never")
