print("broken starts")
raise ValueError("while loading")
