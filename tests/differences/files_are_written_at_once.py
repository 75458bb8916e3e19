# Difference: what is written to a file is in the file at once, not only after `flush`, `close` or some 8,000 bytes.
# Cause: nothing counts references, so a file that the program forgets to close would never be written.
# Workaround: close a file, as `with` does, before it is read by another name.
import sys

path = "/tmp/krait_files_written_by_" + sys.implementation.name
out = open(path, "w")
out.write("begun")
print(repr(open(path).read()))
out.close()
