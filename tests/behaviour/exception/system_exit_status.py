import sys


def stop(code):
    try:
        sys.exit(code)
    except SystemExit as error:
        print("caught", error.code)


stop(0)
stop("text")
stop(None)
try:
    print("working")
    sys.exit(3)
finally:
    print("cleanup")
