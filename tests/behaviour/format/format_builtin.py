print(format(5), format(5, ""), format(5, "03"), format(2.5, ".2f"), format("a", ">3"), format(True), format(None), format([1]), format(255, "#x"), format(1e6, ","))
