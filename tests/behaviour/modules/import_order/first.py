print("first starts")
value = 1
print("first ends", __name__)
