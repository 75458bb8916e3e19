def spread(values):
    return max(values) - min(values)


print(spread([-(2**31), 2**31 - 1]), spread([-(2**15), 2**15 - 1]), spread([-128, 127]), spread([-(2**63), 2**63 - 1]), spread([7]))
