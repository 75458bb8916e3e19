# What is to happen when objects end: callbacks of weak references.
import _watch

_waiting = []     # weak references with a callback that was not called yet
_finalizers = []  # of weakref.finalize, in the order in which they were made


def ended():
    again = True
    while again:
        again = False
        for reference in list(_waiting):
            if reference._weak_ is None and reference in _waiting:
                _waiting.remove(reference)
                again = True
                reference._call_back()
        if again:
            _watch.release()


def finish():
    for finalizer in reversed(list(_finalizers)):
        if finalizer.atexit:
            finalizer()
    _watch.finish()
