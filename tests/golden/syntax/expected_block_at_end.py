def f():
    # nothing but a comment
