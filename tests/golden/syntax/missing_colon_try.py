try
    x
except A:
    pass
