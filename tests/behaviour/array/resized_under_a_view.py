from array import array
a = array("i", [1, 2, 3])
m = memoryview(a)
for action in ("append", "extend", "pop", "remove", "insert", "iadd", "imul", "frombytes", "del", "slice"):
    try:
        if action == "append": a.append(4)
        elif action == "extend": a.extend([4])
        elif action == "pop": a.pop()
        elif action == "remove": a.remove(1)
        elif action == "insert": a.insert(0, 1)
        elif action == "iadd": a += array("i", [1])
        elif action == "imul": a *= 2
        elif action == "frombytes": a.frombytes(b"\0\0\0\0")
        elif action == "del": del a[0]
        elif action == "slice": a[0:1] = array("i", [1, 2])
        print(action, "ok", a)
    except BufferError as e:
        print(action, e)
a[0] = 9
print(m[0])
m.release()
a.append(4)
print(a)
b = bytearray(b"abc")
with memoryview(b) as v:
    try:
        b.append(1)
    except BufferError as e:
        print(e)
b.append(1)
print(b)
