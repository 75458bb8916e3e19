values = [10, 20, 30]
for i in range(3):
    print(values[i - 1], values[i - 2], values[-i - 1], values[-i])
text = "abc"
position = 0
for _ in range(5):
    position -= 1
    if position < -len(text):
        position = len(text) - 1
    print(text[position], position)
