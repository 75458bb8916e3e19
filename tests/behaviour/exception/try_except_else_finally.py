def run(action):
    log = []
    try:
        log.append("try")
        action()
    except ValueError as error:
        log.append("value " + str(error))
    except (KeyError, IndexError):
        log.append("lookup")
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log


def fail(error):
    raise error


print(run(lambda: None), run(lambda: fail(ValueError("x"))), run(lambda: [][0]), run(lambda: {}["k"]))
try:
    run(lambda: fail(TypeError("through")))
except TypeError as error:
    print("outer", error)
