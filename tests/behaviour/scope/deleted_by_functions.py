# A global that a function deletes is unbound for everybody who reads it afterwards.
count = 1
table = {"a": 1}


def drop():
    global count
    count += 1
    del count


def ask():
    try:
        return count
    except NameError as error:
        return str(error)


def set_and_drop():
    global count
    count = 5
    drop()
    try:
        print(count)
    except NameError as error:
        print("inside:", error)


print(ask())
drop()
print(ask())
try:
    print(count)
except NameError as error:
    print(error, error.name)
set_and_drop()
try:
    drop()
except NameError as error:
    print(error)
count = 3
print(count, ask())


def clear():
    global table
    del table


clear()
try:
    table["a"] = 2
except NameError as error:
    print(error)
table = "again"
print(table)
