for number in range(3):
    globals()["item" + str(number)] = number
