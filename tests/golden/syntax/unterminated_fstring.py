print(f'{x)
