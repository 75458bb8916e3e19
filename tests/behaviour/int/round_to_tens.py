print(round(1234, -2), round(1250, -2), round(1350, -2), round(-1250, -2), round(5, -1), round(15, -1), round(25, -1), round(7), round(7, 3), round(2**70, -5), round(49, -2), round(51, -2))
