"""Makes a program smaller while what is wrong with it stays.

Statements go, first many at a time; compound ones are replaced by what they hold; then expressions by a part of them.
"""
import ast

PLAIN = ["0", "1", "''", "[]", "None", "True"]


def reduced(text, fails):
    """The smallest program found. `fails` says of a text whether it still shows the problem."""
    text = ast.unparse(ast.parse(text))
    changed = True
    while changed:
        changed = False
        for candidates in (_without_statements, _with_smaller_expressions):
            smaller = _shrunk(text, candidates, fails)
            changed = changed or smaller != text
            text = smaller
    return text


def _shrunk(text, candidates, fails):
    """Takes what a place offers as long as it is smaller and fails, then goes to the next place."""
    place = 0
    while True:
        offered = candidates(ast.parse(text), place)
        if offered is None:
            return text
        better = next((one for one in offered if len(one) < len(text) and fails(one)), None)
        if better is None:
            place += 1
        else:
            text = better


def _blocks(tree):
    """Every list of statements, the outermost first."""
    for node in ast.walk(tree):
        for name in ("body", "orelse", "finalbody", "handlers", "cases"):
            block = getattr(node, name, None)
            if isinstance(block, list):
                yield node, name, block


def _without_statements(tree, place):
    places = [(node, name, block, last) for node, name, block in _blocks(tree) for last in range(len(block), 0, -1)]
    if place >= len(places):
        return None
    node, name, block, last = places[place]

    def texts():
        for size in (16, 8, 4, 2, 1):
            if size <= last:
                yield _unparsed(tree, node, name, block, block[:last - size] + block[last:])
        for part in ("body", "orelse", "finalbody"):
            inner = getattr(block[last - 1], part, None)
            if isinstance(inner, list) and inner:
                yield _unparsed(tree, node, name, block, block[:last - 1] + inner + block[last:])

    return texts()


def _unparsed(tree, node, name, block, changed):
    """The program with this block instead."""
    if not changed and name == "body" and not isinstance(node, ast.Module):
        changed = [ast.Pass()]
    setattr(node, name, changed)
    try:
        return ast.unparse(ast.fix_missing_locations(tree))
    except (AttributeError, ValueError, IndexError):
        return "x" * 10**6
    finally:
        setattr(node, name, block)


def _with_smaller_expressions(tree, place):
    holders = [(node, name, index) for node in ast.walk(tree) for name, value in ast.iter_fields(node)
               for index, one in enumerate(value if isinstance(value, list) else [value])
               if isinstance(one, ast.expr) and not isinstance(getattr(one, "ctx", None), (ast.Store, ast.Del))]
    if place >= len(holders):
        return None
    node, name, index = holders[place]
    value = getattr(node, name)
    old = value[index] if isinstance(value, list) else value

    def texts():
        if isinstance(value, list):
            yield _unparsed(tree, node, name, value, value[:index] + value[index + 1:])
        parts = [child for child in ast.walk(old) if isinstance(child, ast.expr) and child is not old]
        for new in parts[:20] + [ast.parse(plain, mode="eval").body for plain in PLAIN]:
            yield _unparsed(tree, node, name, value, value[:index] + [new] + value[index + 1:] if isinstance(value, list) else new)

    return texts()
