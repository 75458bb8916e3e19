def catch(error):
    try:
        raise error
    except ZeroDivisionError:
        return "zero"
    except ArithmeticError:
        return "arithmetic"
    except LookupError:
        return "lookup"
    except (TypeError, ValueError) as e:
        return "type or value " + str(e)
    except OSError:
        return "os"
    except Exception as e:
        return "other " + type(e).__name__
    except BaseException as e:
        return "base " + type(e).__name__


for error in (ZeroDivisionError(), OverflowError(), KeyError(1), IndexError(), TypeError("t"), ValueError("v"), UnicodeError("u"), RuntimeError(), NotImplementedError(), StopIteration(), AttributeError(), NameError(), AssertionError(), MemoryError(), OSError(5), EOFError(), KeyboardInterrupt(), SystemExit(3), GeneratorExit(), ImportError(), RecursionError()):
    print(type(error).__name__, catch(error))
print(issubclass(KeyError, LookupError), issubclass(bool, int), isinstance(IndexError(), (KeyError, LookupError)), issubclass(StopIteration, Exception), issubclass(SystemExit, Exception))
