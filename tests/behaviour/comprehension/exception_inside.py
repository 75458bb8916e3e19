def parse(text):
    return int(text)


for source in (["1", "2"], ["1", "x", "2"], [None]):
    try:
        print([parse(t) for t in source], {t: parse(t) for t in source})
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
