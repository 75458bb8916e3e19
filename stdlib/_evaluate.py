# What eval() and exec() with dictionaries need at run time (compiler/expand/evaluate.cpp).
def name(text, inner, outer):
    if text in inner:
        return inner[text]
    if text in outer:
        return outer[text]
    raise NameError(f"name '{text}' is not defined")


class code:
    def __init__(self, filename):
        self.co_filename = filename
        self.co_name = "<module>"

    def __repr__(self):
        return f'<code object <module> at 0x{id(self):x}, file "{self.co_filename}", line 1>'
