def middle(low, high):
    return (low + high) // 2


print(middle(2**30, 2**31 - 1), middle(2**31 - 2, 2**31 - 1), middle(-5, 2), middle(-(2**31), -(2**31) + 1), middle(2**63, 2**63 + 3))
