import importlib

module = importlib.import_module(input())
