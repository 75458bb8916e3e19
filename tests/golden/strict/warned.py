def answer(text):
    if text is "yes":
        return 1
    return 0


print(answer("yes"))
