// Which special methods the built-in types have: what hasattr(x, "__iter__") answers.
#include <map>
#include <set>

#include "compiler/types/builtin_types.h"

namespace krait::types {

namespace {

using Names = std::set<std::string_view>;

const Names kObject = {"__class__", "__delattr__", "__dir__", "__doc__", "__eq__", "__format__", "__ge__",
                       "__getattribute__", "__getstate__", "__gt__", "__hash__", "__init__", "__init_subclass__", "__le__",
                       "__lt__", "__ne__", "__new__", "__reduce__", "__reduce_ex__", "__repr__", "__setattr__",
                       "__sizeof__", "__str__", "__subclasshook__"};
const Names kNumber = {"__abs__", "__add__", "__bool__", "__divmod__", "__float__", "__floordiv__", "__int__", "__mod__",
                       "__mul__", "__neg__", "__pos__", "__pow__", "__radd__", "__rdivmod__", "__rfloordiv__", "__rmod__",
                       "__rmul__", "__round__", "__rpow__", "__rsub__", "__rtruediv__", "__sub__", "__truediv__",
                       "__trunc__", "__floor__", "__ceil__"};
const Names kIntegral = {"__and__", "__index__", "__invert__", "__lshift__", "__or__", "__rand__", "__rlshift__",
                         "__ror__", "__rrshift__", "__rshift__", "__rxor__", "__xor__"};
const Names kSequence = {"__add__", "__contains__", "__getitem__", "__iter__", "__len__", "__mul__", "__rmul__"};
const Names kSet = {"__and__", "__contains__", "__iter__", "__len__", "__or__", "__rand__", "__ror__", "__rsub__",
                    "__rxor__", "__sub__", "__xor__"};

auto in(const Names& names, std::string_view name) -> bool { return names.contains(name); }

}  // namespace

auto objectDunders() -> const std::set<std::string_view>& { return kObject; }

auto objectHasDunder(std::string_view name) -> bool { return in(kObject, name); }

auto builtinHasDunder(std::string_view type, std::string_view name) -> bool {
  if (in(kObject, name)) return true;
  if (type == "int" || type == "bool") return in(kNumber, name) || in(kIntegral, name);
  if (type == "float") return in(kNumber, name);
  if (type == "complex")
    return in(kNumber, name) && name != "__float__" && name != "__int__" && name != "__floordiv__" && name != "__mod__" &&
           name != "__divmod__" && name != "__round__" && name != "__trunc__" && name != "__floor__" && name != "__ceil__";
  if (type == "str" || type == "bytes") return in(kSequence, name) || name == "__mod__" || name == "__rmod__";
  if (type == "tuple") return in(kSequence, name);
  if (type == "list" || type == "bytearray" || type == "array")
    return in(kSequence, name) || name == "__setitem__" || name == "__delitem__" || name == "__iadd__" ||
           name == "__imul__" || (type == "list" && name == "__reversed__");
  if (type == "range")
    return name == "__contains__" || name == "__getitem__" || name == "__iter__" || name == "__len__" ||
           name == "__reversed__" || name == "__bool__";
  if (type == "dict")
    return name == "__contains__" || name == "__getitem__" || name == "__iter__" || name == "__len__" ||
           name == "__setitem__" || name == "__delitem__" || name == "__or__" || name == "__ror__" || name == "__ior__" ||
           name == "__reversed__";
  if (type == "set" || type == "frozenset") return in(kSet, name) || (type == "set" && (name == "__iand__" || name == "__ior__" || name == "__isub__" || name == "__ixor__"));
  if (type == "generator") return name == "__iter__" || name == "__next__";
  if (type == "function" || type == "method") return name == "__call__" || name == "__name__" || name == "__qualname__" || name == "__module__" || (type == "method" ? name == "__self__" || name == "__func__" : name == "__code__" || name == "__defaults__" || name == "__dict__" || name == "__get__");
  if (type == "type") return name == "__call__" || name == "__name__" || name == "__qualname__" || name == "__module__" || name == "__mro__" || name == "__bases__" || name == "__base__" || name == "__dict__" || name == "__subclasses__";
  if (type == "NoneType") return name == "__bool__";
  if (type == "module") return name == "__name__" || name == "__dict__" || name == "__file__";
  return false;
}

}  // namespace krait::types
