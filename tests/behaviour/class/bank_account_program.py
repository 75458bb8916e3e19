class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"need {needed}, have {available}")
        self.shortage = needed - available


class Account:
    interest = 0.0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self.balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self.available():
            raise InsufficientFunds(amount, self.available())
        self.balance -= amount
        self.history.append(("withdraw", amount))

    def available(self):
        return self.balance

    def month_end(self):
        self.balance += self.balance * self.interest

    def __str__(self):
        return f"{type(self).__name__}({self.owner}: {self.balance:.2f})"


class Savings(Account):
    interest = 0.01


class Checking(Account):
    def __init__(self, owner, balance=0, overdraft=100):
        super().__init__(owner, balance)
        self.overdraft = overdraft

    def available(self):
        return self.balance + self.overdraft


accounts = [Savings("ann", 1000), Checking("bob", 50), Account("cy")]
for account in accounts:
    for action, amount in ((account.deposit, 25), (account.withdraw, 150), (account.deposit, -1)):
        try:
            action(amount)
        except InsufficientFunds as error:
            print(account.owner, error, error.shortage)
        except ValueError as error:
            print(account.owner, error)
    account.month_end()
    print(account, account.history)
print(sum(a.balance for a in accounts), max(accounts, key=lambda a: a.balance).owner)
