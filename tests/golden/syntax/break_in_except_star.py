for x in y:
    try:
        z
    except* A:
        break
