def main():
    print(LIMIT, helper())


def helper():
    return LIMIT + 1


LIMIT = 3
main()
