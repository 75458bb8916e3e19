x = '''abc
y

