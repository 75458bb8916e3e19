name = "Ada"
age = 36
ratio = 2 / 3
print(f"{name} is {age}", f"{age + 1}", f"{name!r} {name!s} {name!a}", f"{{literal}} {{{age}}}", f"{name.upper()} {name[0]} {len(name)}", f"{'nested'} {'a' if age > 30 else 'b'}")
print(f"{ratio:.3f} {ratio:10.2f}| {age:5d}| {age:<5}| {age:^5}| {name:>6}| {name:*<6}| {age:+}", F"{age}", rf"\n{age}", f"a" "b" f"{age}")
print(f"{age=} {age = } {ratio=:.2f} {name=!s} {age+1=}", f"{(lambda x: x * 2)(4)}", f"{[i for i in range(3)]}", f"{ {'k': 1}['k'] }", f"{age:{'>'}{6}}|{ratio:.{1 + 1}f}")
