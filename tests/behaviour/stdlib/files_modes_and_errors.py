# targets: host
import sys

P = "/tmp/krait_files_" + sys.implementation.name

def t(label, f):
    try:
        print(label, "->", repr(f()).replace(P, "P"))
    except BaseException as e:
        print(label, "!!", type(e).__name__, str(e).replace(P, "P"), e.args, getattr(e, "errno", None), str(getattr(e, "filename", None)).replace(P, "P"))

open(P,"w").write("ab\ncd\n")
for m in ("", "q", "rw", "rr", "r+", "rbt", "b", "+", "r++", "wx", "rU", "tr", "br"):
    t("mode "+m, lambda: open(P, m).mode)
t("enc", lambda: open(P,"rb",encoding="utf-8")); t("err", lambda: open(P,"rb",errors="x")); t("nl", lambda: open(P,"rb",newline="\n"))
t("buf0", lambda: open(P,"r",0)); t("unk", lambda: open(P,encoding="xx")); t("nl2", lambda: open(P,newline="x")); t("path", lambda: open(3.5)); t("path", lambda: open([])); t("path", lambda: open(None)); t("nul", lambda: open("a\0b"))
t("mode", lambda: open(P, 3)); t("encoding int", lambda: open(P, encoding=3))
t("dir", lambda: open("/tmp")); t("notdir", lambda: open(P+"/x")); t("x", lambda: open(P,"x")); t("dirw", lambda: open("/tmp","w")); t("bytes", lambda: open(b"/nope"))
t("errors", lambda: open(P, errors="nope")); t("newline int", lambda: open(P, newline=3)); t("buf", lambda: open(P, buffering="x")); t("fd", lambda: open(-1)); t("fd", lambda: open(99))
for m in ("r","w","a","r+","w+","a+","rb","wb","ab","r+b","w+b","a+b","rb+","wb+"):
    open(P,"w").write("ab\ncd\n")
    f=open(P,m)
    print(m, type(f).__name__, f.mode, f.name == P, f.readable(), f.writable(), f.seekable(), f.tell(), getattr(f, "encoding", 0), repr(f).replace(P, "P"))
    d = b"zz" if "b" in m else "zz"
    for n,g in (("read",lambda:f.read()),("readline",f.readline),("readlines",f.readlines),("iter",lambda:next(f)),("write",lambda:f.write(d)),("writelines",lambda:f.writelines([d])),("truncate",lambda:f.truncate()),("tell",f.tell),("seek",lambda:f.seek(1)),("seek",lambda:f.seek(1,1)),("seek-",lambda:f.seek(-1)),("seek2",lambda:f.seek(-1,2)),("seek5",lambda:f.seek(0,5)),("wbad",lambda:f.write(3)),("wbad2",lambda:f.write("a" if "b" in m else b"a")),("flush",f.flush),("readbad",lambda:f.read("x")),("read1", lambda:f.read(1)),("isatty",f.isatty),("fileno",lambda:f.fileno()>2),("tr",lambda:f.truncate(-1)),("readneg", lambda:f.read(-5)),("hint",lambda:f.readlines(1)),("rl",lambda:f.readline(1)), ("wl", lambda:f.writelines(3)),("wl2", lambda:f.writelines([3]))):
        t(m+" "+n, g)
    f.close(); f.close()
    print(f.closed)
    for n,g in (("read",lambda:f.read()),("readline",f.readline),("readlines",f.readlines),("iter",lambda:next(f)),("iter",lambda:iter(f)),("write",lambda:f.write(d)),("writelines",lambda:f.writelines([d])),("truncate",lambda:f.truncate()),("tell",f.tell),("seek",lambda:f.seek(1)),("flush",f.flush),("isatty",f.isatty),("fileno",f.fileno),("readable",f.readable),("enter",f.__enter__),("repr",lambda:f),("read1", lambda:f.read(1))):
        t(m+" closed "+n, g)
f=open(P,"w",encoding="ascii"); t("enc", lambda: f.write("é"))
open(P,"wb").write(b"a\xff"); t("dec", lambda: open(P).read())
t("next tell", lambda: [ (next(g), g.tell()) for g in [open(P,errors="replace")]])
