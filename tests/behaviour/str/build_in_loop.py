# A string grows by += while an older copy stays what it was.
message = ""
snapshots = []
for i in range(6):
    message += str(i)
    snapshots.append(message)
    if i == 2:
        kept = message
message += "!"
print(snapshots, kept, message)
alias = message
message += "?"
print(alias, message, alias is message)
