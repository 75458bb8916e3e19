def account():
    balance = 0
    log = []

    def deposit(amount):
        nonlocal balance
        balance += amount
        log.append(("+", amount))

    def withdraw(amount):
        nonlocal balance
        if amount > balance:
            raise ValueError("only " + str(balance))
        balance -= amount
        log.append(("-", amount))

    def show():
        return balance, log

    return deposit, withdraw, show


deposit, withdraw, show = account()
deposit(50)
withdraw(20)
try:
    withdraw(100)
except ValueError as error:
    print(error)
deposit(0.5)
print(show())
