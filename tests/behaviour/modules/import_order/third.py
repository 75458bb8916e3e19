print("third starts")
name = "third"
