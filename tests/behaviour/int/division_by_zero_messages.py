def attempt(operation, a, b):
    try:
        if operation == "//":
            return a // b
        elif operation == "%":
            return a % b
        elif operation == "/":
            return a / b
        elif operation == "divmod":
            return divmod(a, b)
        return pow(a, b)
    except ZeroDivisionError as error:
        return type(error).__name__ + ": " + str(error)


for operation in ("//", "%", "/", "divmod"):
    print(operation, attempt(operation, 5, 0))
    print(operation, attempt(operation, 2**70, 0))
print(attempt("pow", 0, -1))
