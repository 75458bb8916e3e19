import sys
sys.stdout.write("a\n")
out = sys.stdout
out.write("b\n")
sys.stderr.write("err\n")
for s in [sys.stdout, sys.stderr]:
    s.write("x\n")
def f(s):
    s.write("f\n")
f(sys.stdout)
from sys import stdout, stderr
stdout.write("c\n")
