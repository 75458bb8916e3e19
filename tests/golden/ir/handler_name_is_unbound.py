def f():
    error = 1
    try:
        raise ValueError
    except ValueError as error:
        pass
    return error


try:
    f()
except UnboundLocalError as problem:
    print(problem)
