# `importlib`. The compiler imports what a constant names (compiler/expand/evaluate.cpp); other names are refused there.


def import_module(name, package=None):
    raise NotImplementedError("importlib.import_module() is for calls with a constant name")
