# A small stack machine whose values are of any type.
def run(program):
    stack = []
    variables = {}
    for line in program.split("\n"):
        for word in line.split():
            if word.lstrip("-").isdigit():
                stack.append(int(word))
            elif word.startswith("'"):
                stack.append(word[1:])
            elif word.startswith("="):
                variables[word[1:]] = stack.pop()
            elif word.startswith("$"):
                stack.append(variables[word[1:]])
            elif word == "list":
                count = stack.pop()
                items = stack[len(stack) - count :]
                del stack[len(stack) - count :]
                stack.append(items)
            else:
                b = stack.pop()
                a = stack.pop()
                if word == "+":
                    stack.append(a + b)
                elif word == "*":
                    stack.append(a * b)
                elif word == "/":
                    stack.append(a / b)
                elif word == "at":
                    stack.append(a[b])
                elif word == "<":
                    stack.append(a < b)
                else:
                    raise NameError("unknown word " + word)
    return stack


for program in ("1 2 +", "'ab 3 *", "1 2 3 3 list =x $x 1 at $x $x +", "7 2 / 1 <", "1 'a +", "1 0 /", "1 2 foo", "+", "$y", "99999999999 99999999999 *"):
    try:
        print(run(program))
    except Exception as error:
        print(type(error).__name__, error)
