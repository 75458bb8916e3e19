#!/usr/bin/env python3
"""Holds the includes to the direction of ARCHITECTURE.md: an arrow that runs the wrong way is an error.

    check_layers.py [ROOT]      prints one line an offence, exit status 1 if there is any

The table below is the whole rule. A stage sees the stages in its row and all that those see.
"""
import pathlib
import re
import sys

#   stage          sees
ALLOWED = {
    "base":        [],
    "diagnostics": ["base"],
    "frontend":    ["diagnostics"],
    "expand":      ["frontend"],
    "sema":        ["frontend", "expand"],
    "ir":          ["diagnostics"],
    "irgen":       ["sema", "ir"],
    "types":       ["sema", "ir"],
    "passes":      ["ir"],
    "codegen":     ["ir"],
    "report":      ["types", "ir"],
    "embed":       ["frontend", "codegen"],
    "bindings":    [],
    "driver":      ["irgen", "types", "passes", "codegen", "report", "embed"],
}

# Single headers that may be seen from outside the graph, with who may see them and why.
HEADER_EXCEPTIONS = {
    # The typed IR names types; inference, which produces them, stands above the IR.
    "compiler/types/type.h": {"ir", "irgen", "passes", "codegen", "embed"},
    "compiler/types/type.def": {"ir", "irgen", "passes", "codegen", "embed"},
}

# Only bindings/ reads C++, in a program of its own that the driver calls; the emitter's last step alone lays text out with libFormat.
CLANG_STAGE = "bindings"
CLANG_EXCEPTIONS = {"compiler/codegen/format.cpp": ("clang/Format/", "clang/Tooling/Core/")}

# What the freestanding runtime may take from outside itself; between `#if KRAIT_HOST` and its end, also the host's.
RUNTIME_HEADERS = {"stdint.h", "stddef.h", "stdbool.h", "setjmp.h", "new", "krait_hal.hpp", "krait_config.hpp", "semihosting.hpp"}
HOST_GUARD = re.compile(r"^\s*#\s*if\s+KRAIT_HOST\b")
SOURCE_SUFFIXES = {".h", ".hpp", ".cpp", ".def", ".inc"}

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')


def closure(stage):
    """Everything that a stage may see, itself included."""
    seen, todo = set(), [stage]
    while todo:
        current = todo.pop()
        if current not in seen:
            seen.add(current)
            todo += ALLOWED[current]
    return seen


def includes(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        match = INCLUDE.match(line)
        if match:
            yield number, match.group(1)


def sources(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix in SOURCE_SUFFIXES)


def check_clang(name, stage, header):
    if not header.startswith("clang/") or stage == CLANG_STAGE:
        return None
    if header.startswith(CLANG_EXCEPTIONS.get(name, ())) and name in CLANG_EXCEPTIONS:
        return None
    return f"includes {header}: only compiler/{CLANG_STAGE}/ may include clang/*"


def check_runtime_use(header):
    if not header.startswith(("runtime/", "krait/")):
        return None
    if re.fullmatch(r"(runtime|krait)/abi/\w+\.def", header):
        return None
    return f"includes {header}: compiler and runtime share only runtime/abi/*.def"


def check_stage_use(stage, visible, header):
    if not header.startswith("compiler/"):
        return None
    used = header.split("/")[1]
    if used in visible or stage in HEADER_EXCEPTIONS.get(header, ()):
        return None
    return f"includes {header}: {stage} may not see {used}"


def check_compiler(root):
    for stage_folder in sorted(path for path in (root / "compiler").iterdir() if path.is_dir()):
        stage = stage_folder.name
        if stage not in ALLOWED:
            yield f"compiler/{stage}: not a stage of the table in check_layers.py"
            continue
        visible = closure(stage)
        for path in sources(stage_folder):
            name = path.relative_to(root).as_posix()
            for number, header in includes(path):
                problem = (check_clang(name, stage, header) or check_runtime_use(header)
                           or check_stage_use(stage, visible, header))
                if problem:
                    yield f"{name}:{number}: {problem}"


def host_only_lines(path):
    """Numbers of the lines that only a host build sees."""
    lines, conditions = set(), []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        directive = re.match(r"^\s*#\s*(if|ifdef|ifndef|else|elif|endif)\b", line)
        word = directive.group(1) if directive else ""
        if word in ("if", "ifdef", "ifndef"):
            conditions.append(bool(HOST_GUARD.match(line)))
        elif word in ("else", "elif") and conditions:
            conditions[-1] = False
        elif word == "endif" and conditions:
            conditions.pop()
        if any(conditions):
            lines.add(number)
    return lines


def check_runtime(root):
    for path in sources(root / "runtime"):
        host_only = host_only_lines(path)
        for number, header in includes(path):
            local = (path.parent / header).exists()
            if not (header.startswith("krait/") or header in RUNTIME_HEADERS or local or number in host_only):
                yield f"{path.relative_to(root).as_posix()}:{number}: includes {header}: the runtime is freestanding"


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2])
    offences = list(check_compiler(root)) + list(check_runtime(root))
    for offence in offences:
        print(offence)
    sys.exit(1 if offences else 0)


if __name__ == "__main__":
    main()
