name = input()
module = __import__(name)
