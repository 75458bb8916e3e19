# A generic class used with integers here and with texts there: a calculator in reverse Polish notation.
from machine import ADC


class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()


zero = ADC(0).read_u16()
numbers = Stack()
names = Stack()
total = 0
for i in range(500 + zero):
    numbers.push(i & 0xFF)
    numbers.push(i & 15)
    names.push("even" if i & 1 == 0 else "odd!!")
    total = (total + numbers.pop() * numbers.pop() + len(names.pop())) & 0xFFFF
print(total)
