import io
from io import StringIO
b = StringIO()
print(b.write("hello "), b.write("world\n"))
print("printed", 5, file=b)
print(repr(b.getvalue()), b.tell())
b.seek(0)
print(repr(b.read(3)), repr(b.readline()), repr(b.read()), repr(b.read()))
s = StringIO("a\nb\nc")
for line in s:
    print(repr(line))
s.seek(0)
print(s.readlines(), s.seek(0, 2), s.truncate(2), s.getvalue())
with StringIO("x") as f:
    print(f.read())
try:
    f.read()
except ValueError as e:
    print(e)
try:
    b.write(5)
except TypeError as e:
    print(e)
y = io.BytesIO(b"abc\ndef")
print(y.read(2), y.readline(), y.read(), y.getvalue(), y.seek(1), y.write(b"ZZ"), y.getvalue())
y.seek(0, 2)
y.write(b"!")
print(y.getvalue(), y.tell(), y.seek(-2, 2), y.read())
buf = bytearray(3)
y.seek(0)
print(y.readinto(buf), buf)
for line in io.BytesIO(b"1\n2"):
    print(line)
try:
    y.seek(-1)
except ValueError as e:
    print(e)
