import sys

print(sys.byteorder, sys.version_info[0], sys.version_info[:2] >= (3, 8), sys.maxunicode, sys.hexversion > 0x03000000)
print(sys.version_info >= (3, 6), sys.version_info.major, sys.version_info.minor, sys.version.split()[0][:4])
info = sys.float_info
print(info.max, info.min, info.epsilon, info.dig, info.mant_dig, info.max_exp, info.min_10_exp, info.radix)
print(sys.intern("ab") == "ab", sys.stdout.writable(), sys.stdin.readable(), sys.stdout.name, sys.stderr.fileno())
sys.stdout.writelines(["one\n", "two\n"])
sys.stdout.writelines(line + "\n" for line in ("three", "four"))
