for bad in (5, "text", None, object):
    try:
        raise bad
    except TypeError as error:
        print(error)
try:
    try:
        raise ValueError
    except 5:
        pass
except TypeError as error:
    print(error)
