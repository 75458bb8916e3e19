if __name__ == "__main__":
    print("main")
else:
    print("imported")
if False:
    print("never")
while False:
    print("never")
