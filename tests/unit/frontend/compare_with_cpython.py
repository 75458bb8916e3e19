"""Holds the frontend against CPython: every tree and the place of every node must be the same.

    python3 tests/unit/frontend/compare_with_cpython.py PATH/TO/krait_ast_dump [FILE_OR_FOLDER...]

Without files: tests/, examples/, benchmarks/, stdlib/ and the standard library of the Python that runs this, without its
test suites. Exit status 0 when nothing differs. Files that CPython refuses must be refused at the same line.

Integers beyond 64 bits are compared in hexadecimal: that is how the tree keeps them.
"""
import ast
import os
import subprocess
import sys
import sysconfig
import warnings

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))
OTHERS_TESTS = {"test", "tests", "idlelib", "lib2to3", "site-packages", "idle_test", "node_modules"}


# Nodes that are called otherwise in the frontend.
NAMES = {"arg": "Arg", "keyword": "Keyword", "alias": "Alias"}


class Hexadecimal(int):
    def __repr__(self):
        return hex(self)


def normalize(tree):
    for node in ast.walk(tree):
        if isinstance(node, (ast.Constant, ast.MatchSingleton)):
            value = node.value
            if type(value) is int and value > 0x7FFFFFFFFFFFFFFF:
                node.value = Hexadecimal(value)
    return tree


def python_files(paths):
    for path in paths:
        if os.path.isfile(path):
            yield path
        for folder, folders, files in os.walk(path):
            if path == sysconfig.get_path("stdlib"):
                folders[:] = [name for name in folders if name not in OTHERS_TESTS]
            folders.sort()
            for name in sorted(files):
                if name.endswith((".py", ".pyi")):
                    yield os.path.join(folder, name)


def expected(path):
    """The tree's dump and its nodes' places, or the line of the error."""
    with open(path, "rb") as file:
        source = file.read()
    try:
        compile(source, path, "exec", dont_inherit=True)
        tree = ast.parse(source, path)
    except (SyntaxError, ValueError) as error:
        # Mistakes in the encoding have no line in CPython.
        return None, getattr(error, "lineno", None) or 1
    places = []

    def walk(node):
        if hasattr(node, "lineno"):
            name = type(node).__name__
            places.append(f"{NAMES.get(name, name)} {node.lineno}:{node.col_offset} "
                          f"{node.end_lineno}:{node.end_col_offset}")
        # In f-strings places are rough.
        if not isinstance(node, ast.JoinedStr):
            for child in ast.iter_child_nodes(node):
                walk(child)

    walk(tree)
    return ast.dump(normalize(tree)), places


def ours(tool, option, paths):
    listing = "\n".join(paths) + "\n"
    run = subprocess.run([tool, *option, "-"], input=listing.encode(), stdout=subprocess.PIPE, timeout=600)
    if run.returncode != 0:
        sys.exit(f"{tool} ended with status {run.returncode}")
    parts = {}
    # No line of a dump begins so: a dump is one line.
    for part in ("\n" + run.stdout.decode("utf-8", "surrogateescape")).split("\n== ")[1:]:
        name, _, text = part.partition("\n")
        parts[name] = text.rstrip("\n")
    return parts


def first_difference(left, right):
    for index, (a, b) in enumerate(zip(left, right)):
        if a != b:
            return index
    return min(len(left), len(right))


def main():
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(10000)
    tool = sys.argv[1]
    defaults = [os.path.join(ROOT, name) for name in ("tests", "examples", "benchmarks", "stdlib")]
    paths = sorted(set(python_files(sys.argv[2:] or defaults + [sysconfig.get_path("stdlib")])))
    trees = ours(tool, [], paths)
    places = ours(tool, ["--ranges"], paths)
    errors = ours(tool, ["--errors"], paths)
    differences = 0

    def differs(path, *lines):
        nonlocal differences
        differences += 1
        print(f"{path}:", *lines, sep="\n    ")

    for path in paths:
        tree, where = expected(path)
        if tree is None:
            line = errors[path].partition(" ")[0]
            if line != str(where):
                differs(path, f"CPython refuses line {where}; here: {errors[path]}")
            continue
        text = tree.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")
        if trees[path] != text:
            at = first_difference(trees[path], text)
            begin = max(0, at - 60)
            differs(path, "CPython: " + text[begin:at + 100], "here:    " + trees[path][begin:at + 100])
        elif places[path].split("\n") != where and where:
            mine = places[path].split("\n")
            at = first_difference(mine, where)
            differs(path, f"CPython: {where[at:at + 1]}", f"here:    {mine[at:at + 1]}")
    print(f"{len(paths)} files compared with CPython {sys.version.split()[0]}, {differences} differ")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
