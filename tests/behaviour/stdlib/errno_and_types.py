import types
import errno
print(errno.ENOENT, errno.errorcode[errno.EINVAL])
try:
    raise OSError(errno.ENOENT, "No such file")
except OSError as e:
    print(e.errno == errno.ENOENT, e)
print(isinstance(None, types.NoneType), isinstance(1, types.NoneType))
