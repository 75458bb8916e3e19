#!/usr/bin/env python3
"""Runs untyped IR text on CPython: `krait_ir_dump FILE | run_ir.py`.

The IR is translated to Python, instruction by instruction, with nothing of the program's syntax left, and executed. What
it prints must be what the program prints: so lowering is held against CPython without inference or emission.
"""
import builtins
import collections.abc
import importlib
import keyword
import operator
import os
import re
import sys
import types

sys.setrecursionlimit(6000)

BINARY = {"add": "+", "sub": "-", "mul": "*", "matmul": "@", "truediv": "/", "floordiv": "//", "mod": "%",
          "pow": "**", "lshift": "<<", "rshift": ">>", "and": "&", "or": "|", "xor": "^", "eq": "==", "ne": "!=",
          "lt": "<", "le": "<=", "gt": ">", "ge": ">=", "is": "is", "is_not": "is not", "in": "in",
          "not_in": "not in"}
UNARY = {"copy": "{}", "neg": "-{}", "pos": "+{}", "invert": "~{}", "not": "not {}", "truth": "bool({})",
         "list_to_tuple": "tuple({})", "load_cell": "_load({})"}
STRING = r'b?"(?:[^"\\]|\\.)*"'


class Function:
    def __init__(self, head):
        match = re.match(r"func @(\S+?)\((.*)$", head)
        self.name = match[1]
        rest = match[2]
        depth, i = 1, 0
        while depth:
            quoted = re.compile(STRING).match(rest, i)
            if quoted:
                i = quoted.end()
                continue
            depth += {"(": 1, ")": -1}.get(rest[i], 0)
            i += 1
        self.parameters = split(rest[:i - 1])
        self.properties = rest[i:]
        self.locals, self.captures, self.body = {}, [], []

    def has(self, word):
        return re.search(r"(^| )%s( |$)" % word, re.sub(STRING, '""', self.properties)) is not None


def split(text):
    """At commas, but not inside strings."""
    parts, current, i = [], "", 0
    pattern = re.compile(STRING)
    while i < len(text):
        quoted = pattern.match(text, i)
        if quoted and (i == 0 or not (text[i - 1].isalnum())):
            current += quoted[0]
            i = quoted.end()
        elif text[i] == ",":
            parts.append(current.strip())
            current = ""
            i += 1
        else:
            current += text[i]
            i += 1
    if current.strip():
        parts.append(current.strip())
    return parts


def variable(text):
    name = text[1:]
    web = re.search(r"(?<=.)\.(\d+)$", name)
    base = name[:web.start()] if web else name
    base = "H" + base.replace(".", "_") if base.startswith(".") else "L_" + base
    return base + ("__w" + web[1] if web else "")


class Translator:
    def __init__(self, text):
        self.lines = text.split("\n")
        self.functions, self.modules, self.classes = {}, {}, {}
        self.main = None
        self.out = []
        self.counter = 0
        self.parse()

    def parse(self):
        i = 0
        while i < len(self.lines):
            line = self.lines[i]
            if line.startswith("module "):
                name = line.split()[1]
                body = re.search(r" body=@(\S+)", line)
                path = re.search(r' path=("(?:[^"\\]|\\.)*")', line)
                self.modules[name] = (body and body[1], path and eval(path[1]))
                if line.endswith(" main"):
                    self.main = name
            elif line.startswith("class @"):
                self.classes[line.split()[1][1:]] = line
            elif line.startswith("func @"):
                function = Function(line)
                i += 1
                while self.lines[i] != "{":
                    if self.lines[i].startswith("  locals "):
                        for item in split(self.lines[i][9:]):
                            words = item.split()
                            function.locals[words[0]] = words[1] if len(words) > 1 else ""
                    elif self.lines[i].startswith("  capture "):
                        words = self.lines[i].split()
                        function.captures.append((words[1], words[3]))
                    i += 1
                i += 1
                while self.lines[i] != "}":
                    function.body.append(self.lines[i])
                    i += 1
                self.functions[function.name] = function
            i += 1

    # --- emission ---
    def emit(self, depth, text):
        self.out.append("    " * depth + text)

    def fresh(self, prefix):
        self.counter += 1
        return f"_{prefix}{self.counter}"

    def operand(self, text):
        if text.startswith("%"):
            return "t" + text[1:]
        if text.startswith("$"):
            return variable(text)
        if text.startswith("builtin."):
            name = text[8:]
            return "_" + name[1:] if name.startswith(".") else "_b." + name
        if text.startswith("module."):
            return f"_modules[{text[7:]!r}]"
        if text.startswith("class @"):
            return f"_classes[{text[7:]!r}]"
        if text in ("inf", "-inf", "nan"):
            return f"float({text!r})"
        if text in ("infj", "nanj"):
            return f"complex({text!r})"
        if text.startswith('"') and re.search(r"\\x[89a-f]", text):
            return text
        return text if not text.startswith("-") else f"({text})"

    def arguments(self, parts):
        result = []
        for part in parts:
            match = re.match(r"(\*\*|\*|[^\W\d]\w*=(?!=))?(.*)$", part, re.S)
            if match[1] and match[1].endswith("=") and keyword.iskeyword(match[1][:-1]):
                result.append(f"**{{{match[1][:-1]!r}: {self.operand(match[2])}}}")
            else:
                result.append((match[1] or "") + self.operand(match[2]))
        return ", ".join(result)

    def function_source(self, function):
        ident = "f_" + re.sub(r"\W", "_", function.name) + self.fresh("")
        function.ident = ident
        captures = [variable(inner) for _, inner in function.captures]
        self.emit(0, f"def make_{ident}(_defaults, {', '.join(captures)}):")
        parameters, entry, default = [], [], 0
        star_seen = False
        for index, text in enumerate(function.parameters):
            match = re.match(r"(/|\*\*|\*|key )?(\$[^\s?:]+)(\?)?", text)
            kind, local, optional = match[1] or "", match[2], match[3]
            name = local[1:].split(".")[0] or "_dot0"
            if kind == "key " and not star_seen:
                parameters.append("*")
                star_seen = True
            star_seen = star_seen or kind == "*"
            value = name
            if optional:
                value += f"=_defaults[{default}]"
                default += 1
            parameters.append((kind if kind in ("*", "**") else "") + value)
            following = function.parameters[index + 1] if index + 1 < len(function.parameters) else ""
            if kind == "/" and not following.startswith("/"):
                parameters.append("/")
            is_cell = function.locals.get(local) == "cell"
            entry.append(f"{variable(local)} = [{name}]" if is_cell else f"{variable(local)} = {name}")
        taken = {re.match(r"(?:/|\*\*|\*|key )?(\$[^\s?:]+)", text)[1] for text in function.parameters}
        for local, storage in function.locals.items():
            if storage == "cell" and local not in taken:
                entry.append(f"{variable(local)} = []")
        word = "async def" if function.has("async") else "def"
        self.emit(1, f"{word} function({', '.join(parameters)}):")
        for line in entry:
            self.emit(2, line)
        self.position = 0
        self.lines_of = function.body
        self.block(2, function, None)
        if function.has("generator"):
            self.emit(2, "if False: yield")
        self.emit(2, "pass")
        qualified = function.name.split(".", 1)[1].split("#")[0]
        module = function.name.split(".", 1)[0]
        for name in self.modules:
            if function.name.startswith(name + ".") and len(name) > len(module):
                module, qualified = name, function.name[len(name) + 1:].split("#")[0]
        self.emit(1, f"function.__qualname__ = {qualified!r}")
        self.emit(1, f"function.__name__ = {qualified.split('.')[-1]!r}")
        self.emit(1, f"function.__module__ = {'__main__' if module == self.main else module!r}")
        doc = re.search(r' doc=("(?:[^"\\]|\\.)*")', function.properties)
        self.emit(1, f"function.__doc__ = {doc[1] if doc else None}")
        self.emit(1, "return function")

    def block(self, depth, function, result, handler=None, namespace=None):
        """Up to the line that closes the block; that line is left to the caller."""
        empty = True
        while self.position < len(self.lines_of):
            line = self.lines_of[self.position].strip()
            if line.startswith("}"):
                break
            self.position += 1
            empty = False
            self.inst(line, depth, function, result, handler, namespace)
        if empty:
            self.emit(depth, "pass")

    def closing(self):
        line = self.lines_of[self.position].strip()
        self.position += 1
        match = re.match(r"} (\w+) {$", line)
        return match[1] if match else None

    def inst(self, line, depth, function, result, handler, namespace):
        target = None
        match = re.match(r"([%$]\S+) = (.*)$", line, re.S)
        if match:
            target, line = self.operand(match[1]), match[2]
        opens = line.endswith(" {")
        if opens:
            line = line[:-2]
        match = re.match(r"([a-z_]+)(=)?(?: |$)(.*)$", line, re.S)
        op, in_place, rest = match[1], match[2], match[3]
        ref = name = None
        index = 0
        if rest.startswith("@"):
            ref, _, rest = rest[1:].partition(" ")
        if rest.startswith("."):
            match = re.match(r'\.("(?:[^"\\]|\\.)*"|\S+)\s?(.*)$', rest, re.S)
            name, rest = (eval(match[1]) if match[1].startswith('"') else match[1]), match[2]
        if rest.startswith("#"):
            match = re.match(r"#(-?\d+)\s?(.*)$", rest, re.S)
            index, rest = int(match[1]), match[2]
        handle = getattr(self, "op_" + op, None)
        if handle:
            return handle(target, rest, depth, ref=ref, name=name, index=index, function=function, result=result,
                          handler=handler, namespace=namespace)
        parts = [self.operand(part) for part in split(rest)]
        if op in BINARY:
            if in_place:
                self.emit(depth, f"{target} = _op.i{op}({', '.join(parts)})")
            else:
                self.emit(depth, f"{target} = {parts[0]} {BINARY[op]} {parts[1]}")
        elif op in UNARY:
            self.emit(depth, f"{target} = " + UNARY[op].format(parts[0]))
        else:
            raise SystemExit(f"run_ir: instruction {op} is not known")

    # --- one method an instruction; the keyword arguments are what the text had ---
    def op_load_global(self, target, rest, depth, ref, **_):
        self.emit(depth, f"{target} = _globals[{ref!r}]")

    def op_store_global(self, target, rest, depth, ref, **_):
        self.emit(depth, f"_globals[{ref!r}] = {self.operand(rest)}")

    def op_store_cell(self, target, rest, depth, **_):
        cell, value = split(rest)
        self.emit(depth, f"{self.operand(cell)}[:] = [{self.operand(value)}]")

    def op_raise_unbound(self, target, rest, depth, name, index, **_):
        texts = [f"name '{name}' is not defined",
                 f"cannot access local variable '{name}' where it is not associated with a value",
                 f"cannot access free variable '{name}' where it is not associated with a value in enclosing scope"]
        kind = "UnboundLocalError" if index == 1 else "NameError"
        self.emit(depth, f"raise _b.{kind}({texts[index]!r})")

    def op_import_module(self, target, rest, depth, ref, **_):
        self.emit(depth, f"_import({ref!r})")

    def op_load_attr(self, target, rest, depth, name, **_):
        self.emit(depth, f"{target} = ({self.operand(rest)}).{name}")

    def op_store_attr(self, target, rest, depth, name, **_):
        object_, value = split(rest)
        self.emit(depth, f"({self.operand(object_)}).{name} = {self.operand(value)}")

    def op_del_attr(self, target, rest, depth, name, **_):
        self.emit(depth, f"del ({self.operand(rest)}).{name}")

    def op_super(self, target, rest, depth, ref, **_):
        self.emit(depth, f"{target} = _b.super(_classes[{ref!r}], {self.operand(rest)})")

    def op_load_item(self, target, rest, depth, **_):
        object_, key = split(rest)
        self.emit(depth, f"{target} = _op.getitem({self.operand(object_)}, {self.operand(key)})")

    def op_store_item(self, target, rest, depth, **_):
        object_, key, value = map(self.operand, split(rest))
        self.emit(depth, f"({object_})[{key}] = {value}")

    op_dict_set = op_store_item

    def op_del_item(self, target, rest, depth, **_):
        object_, key = map(self.operand, split(rest))
        self.emit(depth, f"del ({object_})[{key}]")

    def op_build_slice(self, target, rest, depth, **_):
        self.emit(depth, f"{target} = _b.slice({', '.join(map(self.operand, split(rest)))})")

    def op_build_list(self, target, rest, depth, **_):
        self.emit(depth, f"{target} = [{', '.join(map(self.operand, split(rest)))}]")

    def op_build_tuple(self, target, rest, depth, **_):
        self.emit(depth, f"{target} = ({''.join(self.operand(part) + ', ' for part in split(rest))})")

    def op_build_set(self, target, rest, depth, **_):
        self.emit(depth, f"{target} = {{{', '.join(map(self.operand, split(rest)))}}}" if rest
                  else f"{target} = _b.set()")

    def op_build_dict(self, target, rest, depth, **_):
        parts = list(map(self.operand, split(rest)))
        pairs = ", ".join(f"{parts[i]}: {parts[i + 1]}" for i in range(0, len(parts), 2))
        self.emit(depth, f"{target} = {{{pairs}}}")

    def op_build_str(self, target, rest, depth, **_):
        self.emit(depth, f"{target} = ''.join([{', '.join(map(self.operand, split(rest)))}])")

    def op_format(self, target, rest, depth, name, **_):
        parts = list(map(self.operand, split(rest)))
        value = {None: "{}", "r": "_b.repr({})", "s": "_b.str({})", "a": "_b.ascii({})"}[name].format(parts[0])
        self.emit(depth, f"{target} = _b.format({', '.join([value] + parts[1:])})")

    def container(self, method):
        def handle(target, rest, depth, **_):
            object_, value = map(self.operand, split(rest))
            self.emit(depth, f"({object_}).{method}({value})")
        return handle

    def __getattr__(self, name):
        methods = {"op_list_append": "append", "op_list_extend": "extend", "op_set_add": "add",
                   "op_set_update": "update", "op_dict_merge": "update"}
        if name in methods:
            return self.container(methods[name])
        raise AttributeError(name)

    def targets(self, rest):
        text, _, operand = rest.partition(" in ")
        names = [("*" if part.startswith("*") else "") + variable(part.lstrip("*")) for part in text.split(", ")]
        return names, self.operand(operand)

    def op_unpack(self, target, rest, depth, **_):
        names, value = self.targets(rest)
        self.emit(depth, f"[{', '.join(names)}] = {value}")

    def op_call(self, target, rest, depth, **_):
        parts = split(rest)
        text = f"{self.operand(parts[0])}({self.arguments(parts[1:])})"
        self.emit(depth, f"{target} = {text}" if target else text)

    def op_call_method(self, target, rest, depth, name, index, **_):
        parts = split(rest)
        if index == 1:
            self.emit(depth, f"_check_manager({self.operand(parts[0])})")
        text = f"({self.operand(parts[0])}).{name}({self.arguments(parts[1:])})"
        self.emit(depth, f"{target} = {text}" if target else text)

    def op_make_function(self, target, rest, depth, ref, **_):
        made = self.functions[ref]
        captures = [variable(outer) for outer, _ in made.captures]
        defaults = "".join(self.operand(part) + ", " for part in split(rest))
        self.emit(depth, f"{target} = _makers[{ref!r}](({defaults}), {', '.join(captures)})")

    def op_make_class(self, target, rest, depth, ref, function, **_):
        namespace = self.fresh("namespace")
        self.emit(depth, f"{namespace} = {{}}")
        bases = self.arguments(split(rest))
        call = self.fresh("bases")
        self.emit(depth, f"{call} = _arguments({bases})")
        self.block(depth, function, None, None, namespace)
        self.closing()
        self.emit(depth, f"{target} = _make_class({ref!r}, {call}, {namespace})")

    def op_store_class_attr(self, target, rest, depth, name, namespace, **_):
        self.emit(depth, f"{namespace}[{name!r}] = {self.operand(rest)}")

    def op_load_class_attr(self, target, rest, depth, name, namespace, **_):
        self.emit(depth, f"{target} = {namespace}[{name!r}]")

    def op_yield(self, target, rest, depth, **_):
        self.emit(depth, f"{target} = yield {self.operand(rest)}")

    def op_yield_from(self, target, rest, depth, **_):
        self.emit(depth, f"{target} = yield from {self.operand(rest)}")

    def op_await(self, target, rest, depth, **_):
        self.emit(depth, f"{target} = await {self.operand(rest)}")

    def op_if(self, target, rest, depth, function, result, handler, namespace, **_):
        self.emit(depth, f"if _is_bool({self.operand(rest)}):")
        self.block(depth + 1, function, result, handler, namespace)
        if self.closing():
            self.emit(depth, "else:")
            self.block(depth + 1, function, result, handler, namespace)
            self.closing()

    def op_cond(self, target, rest, depth, function, handler, namespace, **_):
        self.emit(depth, f"if _is_bool({self.operand(rest)}):")
        value = self.fresh("value")
        self.block(depth + 1, function, value, handler, namespace)
        if self.closing():
            self.emit(depth, "else:")
            self.block(depth + 1, function, value, handler, namespace)
            self.closing()
        self.emit(depth, f"{target} = {value}")

    def op_result(self, target, rest, depth, result, **_):
        self.emit(depth, f"{result} = {self.operand(rest)}")

    def op_while(self, target, rest, depth, function, result, handler, namespace, **_):
        condition, done = self.fresh("condition"), self.fresh("done")
        self.emit(depth, f"{done} = False")
        self.emit(depth, "while True:")
        self.block(depth + 1, function, condition, handler, namespace)
        word = self.closing()
        self.emit(depth + 1, f"if not _is_bool({condition}):")
        self.emit(depth + 2, f"{done} = True")
        self.emit(depth + 2, "break")
        if word == "do":
            self.block(depth + 1, function, result, handler, namespace)
            word = self.closing()
        if word == "else":
            self.emit(depth, f"if {done}:")
            self.block(depth + 1, function, result, handler, namespace)
            self.closing()

    def op_for(self, target, rest, depth, function, result, handler, namespace, **_):
        names, value = self.targets(rest)
        names = names[0] if len(names) == 1 else f"[{', '.join(names)}]"
        self.emit(depth, f"for {names} in {value}:")
        self.block(depth + 1, function, result, handler, namespace)
        if self.closing():
            self.emit(depth, "else:")
            self.block(depth + 1, function, result, handler, namespace)
            self.closing()

    def op_try(self, target, rest, depth, index, function, result, handler, namespace, **_):
        has_finally = index & 2
        inner = depth
        if has_finally:
            self.emit(depth, "try:")
            inner = depth + 1
        self.emit(inner, "try:")
        self.block(inner + 1, function, result, handler, namespace)
        word = self.closing()
        caught = self.fresh("caught")
        if index & 1:
            self.emit(inner, f"except _b.BaseException as {caught}:")
            if word == "handler":
                self.block(inner + 1, function, result, caught, namespace)
                word = self.closing()
            else:
                self.emit(inner + 1, "pass")
        else:
            self.emit(inner, "except _Never: pass")
        if word == "else":
            self.emit(inner, "else:")
            self.block(inner + 1, function, result, handler, namespace)
            word = self.closing()
        if has_finally:
            self.emit(depth, "finally:")
            if word == "finally":
                self.block(depth + 1, function, result, handler, namespace)
                self.closing()
            else:
                self.emit(depth + 1, "pass")

    def op_caught_exception(self, target, rest, depth, handler, **_):
        self.emit(depth, f"{target} = {handler}")

    def op_exception_matches(self, target, rest, depth, **_):
        self.emit(depth, f"{target} = _matches({', '.join(map(self.operand, split(rest)))})")

    def op_raise(self, target, rest, depth, **_):
        parts = list(map(self.operand, split(rest)))
        self.emit(depth, f"raise {parts[0]}" + (f" from {parts[1]}" if len(parts) > 1 else ""))

    def op_reraise(self, target, rest, depth, **_):
        self.emit(depth, "raise")

    def op_return(self, target, rest, depth, **_):
        self.emit(depth, f"return {self.operand(rest)}" if rest else "return")

    def op_break(self, target, rest, depth, **_):
        self.emit(depth, "break")

    def op_continue(self, target, rest, depth, **_):
        self.emit(depth, "continue")

    # --- running ---
    def run(self):
        for function in self.functions.values():
            self.function_source(function)
        source = "\n".join(self.out)
        if "-d" in sys.argv:
            print(source, file=sys.stderr)
        space = self.environment()
        exec(compile(source, "<ir>", "exec", dont_inherit=True), space)
        for name, function in self.functions.items():
            space["_makers"][name] = space["make_" + function.ident]
        space["_import"](self.main)

    def environment(self):
        class Globals(dict):
            def __missing__(self, key):
                os.write(2, f"run_ir: {key} is read before it is assigned\n".encode())
                os._exit(70)

        values, modules, classes, makers, started = Globals(), {}, {}, {}, set()

        class Module:
            def __init__(self, name):
                object.__setattr__(self, "_name", name)

            def __getattr__(self, name):
                if f"{self._name}.{name}" in values:
                    return values[f"{self._name}.{name}"]
                raise AttributeError(f"module '{self._name}' has no attribute '{name}'")

            def __setattr__(self, name, value):
                values[f"{self._name}.{name}"] = value

        def import_(name):
            if name in started:
                return
            started.add(name)
            body, _ = self.modules[name]
            if body is None:
                modules[name] = importlib.import_module(name)
            else:
                modules[name] = Module(name)
                makers[body](())()

        def is_bool(value):
            if value is not True and value is not False:
                os.write(2, b"run_ir: a condition is not a bool\n")
                os._exit(70)
            return value

        def make_class(ref, arguments, namespace):
            (bases, keywords) = arguments
            line = self.classes[ref]
            module = max((name for name in self.modules if ref.startswith(name + ".")), key=len)
            qualified = ref[len(module) + 1:].split("#")[0]
            namespace.setdefault("__module__", "__main__" if module == self.main else module)
            namespace["__qualname__"] = qualified
            doc = re.search(r' doc=("(?:[^"\\]|\\.)*")', line)
            if doc:
                namespace["__doc__"] = eval(doc[1])
            annotations = re.findall(r' annotation=("(?:[^"\\]|\\.)*") ("(?:[^"\\]|\\.)*")', line)
            if annotations:
                namespace["__annotations__"] = {eval(name): eval(text) for name, text in annotations}

            def fill(space):
                for key, value in namespace.items():
                    space[key] = value
            made = types.new_class(qualified.split(".")[-1], bases, keywords, fill)
            classes[ref] = made
            return made

        def matches(exception, kinds):
            for kind in kinds if isinstance(kinds, tuple) else (kinds,):
                if not (isinstance(kind, type) and issubclass(kind, BaseException)):
                    raise TypeError("catching classes that do not inherit from BaseException is not allowed")
            return isinstance(exception, kinds)

        def check_manager(manager):
            text = f"'{type(manager).__name__}' object does not support the context manager protocol"
            if not hasattr(type(manager), "__enter__"):
                raise TypeError(text)
            if not hasattr(type(manager), "__exit__"):
                raise TypeError(text + " (missed __exit__ method)")

        return {"_globals": values, "_modules": modules, "_classes": classes, "_makers": makers, "_import": import_,
                "_is_bool": is_bool, "_make_class": make_class, "_check_manager": check_manager, "_matches": matches, "_b": builtins, "_op": operator,
                "_load": lambda cell: cell[0], "_Never": type("Never", (Exception,), {}),
                "_arguments": lambda *bases, **keywords: (bases, keywords),
                "_is_sequence": lambda x: isinstance(x, collections.abc.Sequence) and
                not isinstance(x, (str, bytes, bytearray)),
                "_is_mapping": lambda x: isinstance(x, collections.abc.Mapping),
                "Ellipsis": Ellipsis, "NotImplemented": NotImplemented, "__name__": "__main__"}


if __name__ == "__main__":
    text = sys.stdin.buffer.read().decode("utf-8", "surrogatepass")
    Translator(re.sub("[\ud800-\udfff]", lambda match: "\\u%04x" % ord(match[0]), text)).run()
