text = input()
print(eval(text))
