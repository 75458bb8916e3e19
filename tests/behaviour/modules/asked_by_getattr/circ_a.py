import circ_b
x = 5
def result():
    return circ_b.use()
