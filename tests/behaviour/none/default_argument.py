def scale(values, factor=None, limit=None):
    if factor is None:
        factor = len(values)
    scaled = [v * factor for v in values]
    if limit is not None:
        scaled = [min(v, limit) for v in scaled]
    return scaled


print(scale([1, 2, 3]), scale([1, 2, 3], 10), scale([1, 2, 3], limit=4), scale([], 5), scale([1.5, 2], factor=0, limit=0))
