def override():
    try:
        return "try"
    finally:
        return "finally"


def swallow():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def order():
    log = []
    try:
        log.append("body")
        return log
    finally:
        log.append("cleanup")


def value_is_kept():
    x = 1
    try:
        return x
    finally:
        x = 2


def in_loop():
    result = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            result.append(i)
        finally:
            result.append("f" + str(i))
    return result


def nested():
    try:
        try:
            return "inner"
        finally:
            print("first")
    finally:
        print("second")


def finally_raises():
    try:
        return 1
    finally:
        raise KeyError("from finally")


print(override(), swallow(), order(), value_is_kept(), in_loop(), nested())
try:
    finally_raises()
except KeyError as error:
    print(error)
