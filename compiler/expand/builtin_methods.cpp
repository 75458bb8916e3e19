#include "compiler/expand/builtin_methods.h"

#include <algorithm>
#include <initializer_list>

namespace krait::expand {

namespace {

// One method a line: NAME(PARAMETERS) EXPRESSION. `v` is the object's own value.
constexpr std::string_view kEquality = R"(
__eq__(self, other) v == other
__ne__(self, other) v != other
)";

constexpr std::string_view kComparisons = R"(
__eq__(self, other) v == other
__ne__(self, other) v != other
__lt__(self, other) v < other
__le__(self, other) v <= other
__gt__(self, other) v > other
__ge__(self, other) v >= other
)";

constexpr std::string_view kNumber = R"(
__hash__(self) hash(v)
__add__(self, other) v + other
__radd__(self, other) other + v
__sub__(self, other) v - other
__rsub__(self, other) other - v
__mul__(self, other) v * other
__rmul__(self, other) other * v
__truediv__(self, other) v / other
__rtruediv__(self, other) other / v
__pow__(self, other) v ** other
__rpow__(self, other) other ** v
__neg__(self) -v
__pos__(self) +v
__abs__(self) abs(v)
__bool__(self) v != 0
conjugate(self) v.conjugate()
)";

constexpr std::string_view kReal = R"(
__floordiv__(self, other) v // other
__rfloordiv__(self, other) other // v
__mod__(self, other) v % other
__rmod__(self, other) other % v
__divmod__(self, other) divmod(v, other)
__rdivmod__(self, other) divmod(other, v)
__int__(self) int(v)
__float__(self) float(v)
__round__(self, digits=None) round(v, digits)
__trunc__(self) int(v)
as_integer_ratio(self) v.as_integer_ratio()
)";

constexpr std::string_view kInt = R"(
__index__(self) v
__and__(self, other) v & other
__rand__(self, other) other & v
__or__(self, other) v | other
__ror__(self, other) other | v
__xor__(self, other) v ^ other
__rxor__(self, other) other ^ v
__lshift__(self, other) v << other
__rlshift__(self, other) other << v
__rshift__(self, other) v >> other
__rrshift__(self, other) other >> v
__invert__(self) ~v
bit_length(self) v.bit_length()
bit_count(self) v.bit_count()
to_bytes(self, length=1, byteorder="big", *, signed=False) v.to_bytes(length, byteorder, signed=signed)
)";

constexpr std::string_view kFloat = R"(
__floor__(self) int(v // 1)
__ceil__(self) -int(-v // 1)
is_integer(self) v.is_integer()
hex(self) v.hex()
)";

// What text and bytes have.
constexpr std::string_view kText = R"(
__mod__(self, values) v % values
capitalize(self) v.capitalize()
endswith(self, suffix, *bounds) v.endswith(suffix, *bounds)
expandtabs(self, tabsize=8) v.expandtabs(tabsize)
find(self, sub, *bounds) v.find(sub, *bounds)
isalnum(self) v.isalnum()
isalpha(self) v.isalpha()
isascii(self) v.isascii()
isdigit(self) v.isdigit()
islower(self) v.islower()
isspace(self) v.isspace()
istitle(self) v.istitle()
isupper(self) v.isupper()
join(self, items) v.join(items)
lower(self) v.lower()
lstrip(self, chars=None) v.lstrip(chars)
partition(self, sep) v.partition(sep)
removeprefix(self, prefix) v.removeprefix(prefix)
removesuffix(self, suffix) v.removesuffix(suffix)
replace(self, old, new, count=-1) v.replace(old, new, count)
rfind(self, sub, *bounds) v.rfind(sub, *bounds)
rindex(self, sub, *bounds) v.rindex(sub, *bounds)
rpartition(self, sep) v.rpartition(sep)
rsplit(self, sep=None, maxsplit=-1) v.rsplit(sep, maxsplit)
rstrip(self, chars=None) v.rstrip(chars)
split(self, sep=None, maxsplit=-1) v.split(sep, maxsplit)
splitlines(self, keepends=False) v.splitlines(keepends)
startswith(self, prefix, *bounds) v.startswith(prefix, *bounds)
strip(self, chars=None) v.strip(chars)
swapcase(self) v.swapcase()
title(self) v.title()
upper(self) v.upper()
zfill(self, width) v.zfill(width)
)";

constexpr std::string_view kStr = R"(
__hash__(self) hash(v)
__len__(self) len(v)
__iter__(self) iter(v)
__contains__(self, item) item in v
__getitem__(self, index) v[index]
__add__(self, other) v + str(other) if isinstance(other, __class__) else v + other
__radd__(self, other) other + v
__mul__(self, count) v * count
__rmul__(self, count) v * count
__bool__(self) len(v) != 0
casefold(self) v.casefold()
center(self, width, fillchar=" ") v.center(width, fillchar)
count(self, sub, *bounds) v.count(sub, *bounds)
encode(self, encoding="utf-8", errors="strict") v.encode(encoding, errors)
format(self, *args, **values) v.format(*args, **values)
format_map(self, values) v.format_map(values)
index(self, sub, *bounds) v.index(sub, *bounds)
isdecimal(self) v.isdecimal()
isidentifier(self) v.isidentifier()
isnumeric(self) v.isnumeric()
isprintable(self) v.isprintable()
ljust(self, width, fillchar=" ") v.ljust(width, fillchar)
rjust(self, width, fillchar=" ") v.rjust(width, fillchar)
translate(self, table) v.translate(table)
)";

// What bytes and bytearray have beside what all sequences have.
constexpr std::string_view kBytes = R"(
center(self, width, fillchar=b" ") v.center(width, fillchar)
decode(self, encoding="utf-8", errors="strict") v.decode(encoding, errors)
hex(self, *how) v.hex(*how)
ljust(self, width, fillchar=b" ") v.ljust(width, fillchar)
rjust(self, width, fillchar=b" ") v.rjust(width, fillchar)
)";

constexpr std::string_view kSequence = R"(
__len__(self) len(v)
__iter__(self) iter(v)
__contains__(self, item) item in v
__getitem__(self, index) v[index]
__add__(self, other) v + other
__radd__(self, other) other + v
__mul__(self, count) v * count
__rmul__(self, count) v * count
__bool__(self) len(v) != 0
__reversed__(self) reversed(v)
count(self, item) v.count(item)
index(self, item, *bounds) v.index(item, *bounds)
)";

constexpr std::string_view kHash = R"(
__hash__(self) hash(v)
)";

// What lists and bytearrays have.
constexpr std::string_view kMutable = R"(
__setitem__(self, index, value) .v[index] = value
__delitem__(self, index) .del v[index]
__iadd__(self, other) .v += other; return self
__imul__(self, count) .v *= count; return self
append(self, item) .v.append(item)
clear(self) .v.clear()
copy(self) v.copy()
extend(self, items) .v.extend(items)
insert(self, index, item) .v.insert(index, item)
pop(self, index=-1) v.pop(index)
remove(self, item) .v.remove(item)
reverse(self) .v.reverse()
)";

constexpr std::string_view kList = R"(
sort(self, *, key=None, reverse=False) .v.sort(key=key, reverse=reverse)
)";

constexpr std::string_view kDict = R"(
__len__(self) len(v)
__iter__(self) iter(v)
__contains__(self, key) key in v
__setitem__(self, key, value) .v[key] = value
__delitem__(self, key) .del v[key]
__bool__(self) len(v) != 0
__or__(self, other) v | other
__ror__(self, other) other | v
__eq__(self, other) v == other
__ne__(self, other) v != other
__reversed__(self) reversed(v)
clear(self) .v.clear()
copy(self) v.copy()
get(self, key, default=None) v.get(key, default)
items(self) v.items()
keys(self) v.keys()
popitem(self) v.popitem()
setdefault(self, key, default=None) v.setdefault(key, default)
values(self) v.values()
)";

// What sets and frozen sets have.
constexpr std::string_view kAnySet = R"(
__len__(self) len(v)
__iter__(self) iter(v)
__contains__(self, item) item in v
__bool__(self) len(v) != 0
__or__(self, other) v | other
__ror__(self, other) other | v
__and__(self, other) v & other
__rand__(self, other) other & v
__sub__(self, other) v - other
__rsub__(self, other) other - v
__xor__(self, other) v ^ other
__rxor__(self, other) other ^ v
copy(self) v.copy()
difference(self, *others) v.difference(*others)
intersection(self, *others) v.intersection(*others)
isdisjoint(self, other) v.isdisjoint(other)
issubset(self, other) v.issubset(other)
issuperset(self, other) v.issuperset(other)
symmetric_difference(self, other) v.symmetric_difference(other)
union(self, *others) v.union(*others)
)";

constexpr std::string_view kSet = R"(
__ior__(self, other) .v |= other; return self
__iand__(self, other) .v &= other; return self
__isub__(self, other) .v -= other; return self
__ixor__(self, other) .v ^= other; return self
add(self, item) .v.add(item)
clear(self) .v.clear()
difference_update(self, *others) .v.difference_update(*others)
discard(self, item) .v.discard(item)
intersection_update(self, *others) .v.intersection_update(*others)
pop(self) v.pop()
remove(self, item) .v.remove(item)
symmetric_difference_update(self, other) .v.symmetric_difference_update(other)
update(self, *others) .v.update(*others)
)";

// `v` as a word is the value.
auto overValue(std::string_view body) -> std::string {
  const auto isWord = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; };
  std::string result;
  for (size_t i = 0; i < body.size(); ++i) {
    const bool alone = body[i] == 'v' && (i == 0 || (!isWord(body[i - 1]) && body[i - 1] != '.')) &&
                       (i + 1 == body.size() || !isWord(body[i + 1]));
    if (alone) {
      result += "self._value_";
    } else {
      result += body[i];
    }
  }
  return result;
}

void append(std::string& text, std::string_view table, const std::function<bool(std::string_view)>& skip) {
  for (size_t start = 0; start < table.size();) {
    const size_t end = table.find('\n', start);
    const std::string_view line = table.substr(start, end - start);
    start = end + 1;
    if (line.empty()) continue;
    const std::string_view name = line.substr(0, line.find('('));
    if (skip(name)) continue;
    const size_t close = line.find(") ") + 1;
    std::string_view body = line.substr(close + 1);
    const bool is_statement = body.starts_with(".");
    if (is_statement) body.remove_prefix(1);
    text += "def " + std::string(line.substr(0, close)) + ":\n    " + (is_statement ? "" : "return ") + overValue(body) + "\n";
  }
}

}  // namespace

auto builtinMethods(std::string_view type, const std::function<bool(std::string_view)>& skip) -> std::string {
  // What the object is to built-in functions.
  std::string text = "def __builtin_value__(self):\n    return self._value_\n";
  const auto isOneOf = [&](std::initializer_list<std::string_view> types) {
    return std::find(types.begin(), types.end(), type) != types.end();
  };
  if (isOneOf({"complex"})) append(text, kEquality, skip);
  else if (type != "dict") append(text, kComparisons, skip);
  if (isOneOf({"int", "float", "complex"})) append(text, kNumber, skip);
  if (isOneOf({"int", "float"})) append(text, kReal, skip);
  if (isOneOf({"int"})) append(text, kInt, skip);
  if (isOneOf({"float"})) append(text, kFloat, skip);
  if (isOneOf({"str", "bytes", "bytearray"})) append(text, kText, skip);
  if (isOneOf({"str"})) append(text, kStr, skip);
  if (isOneOf({"list", "tuple", "bytes", "bytearray"})) append(text, kSequence, skip);
  if (isOneOf({"tuple", "bytes", "frozenset"})) append(text, kHash, skip);
  if (isOneOf({"bytes", "bytearray"})) append(text, kBytes, skip);
  if (isOneOf({"list", "bytearray"})) append(text, kMutable, skip);
  if (isOneOf({"list"})) append(text, kList, skip);
  if (isOneOf({"dict"})) append(text, kDict, skip);
  if (isOneOf({"set", "frozenset"})) append(text, kAnySet, skip);
  if (isOneOf({"set"})) append(text, kSet, skip);
  return text;
}

}  // namespace krait::expand
