def run(source, mode):
    return compile(source, "<string>", mode)


run("1 + 1", "eval")
