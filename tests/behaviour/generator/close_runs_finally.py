def guarded():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("exit")
        raise
    finally:
        print("cleanup")


g = guarded()
print(next(g))
g.close()
g.close()
print(list(g))
never_started = guarded()
never_started.close()
print(next(never_started, "nothing"))


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)
