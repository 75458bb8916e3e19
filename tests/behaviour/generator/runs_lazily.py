def noisy():
    print("start")
    yield 1
    print("between")
    yield 2
    print("end")


g = noisy()
print("made")
for x in g:
    print("got", x)
h = noisy()
print(next(h))
print("not finished")
