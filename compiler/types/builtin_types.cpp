#include "compiler/types/builtin_types.h"

#include <map>
#include <set>

namespace krait::types {

namespace {

struct Dunders {
  std::string_view normal, reflected, in_place;
};

auto dundersOf(std::string_view op) -> Dunders {
  // The IR names operators as the runtime does, without the runtime's trailing underscores.
  static const std::map<std::string_view, Dunders> kDunders = {
#define KRAIT_BINARY(name, symbol, function, dunder, reflected, in_place) {#function, {dunder, reflected, in_place}},
#define KRAIT_COMPARE(name, symbol, function, dunder, swapped) {#function, {dunder, {}, {}}},
#define KRAIT_UNARY(name, symbol, function, dunder) {#function, {dunder, {}, {}}},
#include "runtime/abi/operators.def"
#undef KRAIT_BINARY
#undef KRAIT_COMPARE
#undef KRAIT_UNARY
  };
  auto found = kDunders.find(op);
  if (found == kDunders.end()) found = kDunders.find(op == "and" ? "bitand_" : op == "or" ? "bitor_" : op == "xor" ? "bitxor" : op);
  return found == kDunders.end() ? Dunders{} : found->second;
}

constexpr auto bit(Scalar scalar) -> uint16_t { return static_cast<uint16_t>(1U << static_cast<int>(scalar)); }

}  // namespace

auto builtinExceptionBase(std::string_view name) -> std::string_view {
  static const std::map<std::string_view, std::string_view> kBases = {
#define KRAIT_EXCEPTION(name, base) {#name, #base},
#include "runtime/abi/exceptions.def"
#undef KRAIT_EXCEPTION
      {"EnvironmentError", "OSError"},
      {"IOError", "OSError"},
  };
  const auto found = kBases.find(name);
  return found == kBases.end() ? std::string_view{} : found->second;
}

namespace {

const std::map<std::string_view, std::string_view> kExceptionAttributes = {
    {"args", "BaseException"},        {"__cause__", "BaseException"},  {"__context__", "BaseException"},
    {"__traceback__", "BaseException"}, {"__suppress_context__", "BaseException"}, {"__notes__", "BaseException"},
    {"value", "StopIteration"},       {"code", "SystemExit"},          {"errno", "OSError"},
    {"strerror", "OSError"},          {"filename", "OSError"},         {"name", "ImportError"},
    {"filename2", "OSError"},
    {"path", "ImportError"},          {"msg", "ImportError"},
    {"encoding", "UnicodeError"},     {"object", "UnicodeError"},      {"start", "UnicodeError"},
    {"end", "UnicodeError"},          {"reason", "UnicodeError"},
    // Of tracebacks, frames and code, which the runtime makes of exceptions; it says which is which.
    {"tb_lineno", "BaseException"},   {"tb_next", "BaseException"},    {"tb_frame", "BaseException"},
    {"f_code", "BaseException"},      {"co_name", "BaseException"},    {"co_filename", "BaseException"},
};

}  // namespace

auto exceptionAttributeOwner(std::string_view attribute) -> std::string_view {
  const auto found = kExceptionAttributes.find(attribute);
  return found == kExceptionAttributes.end() ? std::string_view() : found->second;
}

void forEachExceptionAttribute(const std::function<void(std::string_view)>& visit) {
  for (const auto& [name, owner] : kExceptionAttributes)
    if (!name.starts_with("__") && !name.starts_with("tb_") && !name.starts_with("f_") && !name.starts_with("co_")) visit(name);
}

auto isBuiltinException(std::string_view name) -> bool {
  return name == "BaseException" || !builtinExceptionBase(name).empty();
}

auto exceptionDerivesFrom(std::string_view name, std::string_view base) -> bool {
  for (; !name.empty(); name = builtinExceptionBase(name))
    if (name == base) return true;
  return base == "object";
}

auto givesPairs(const AbstractValue& value) -> bool {
  return value.scalars == 0 && !value.arms.empty() && std::all_of(value.arms.begin(), value.arms.end(), [](const Arm& arm) {
           return isNode(arm.tag) && arm.tag != Tag::Dict;
         });
}

auto isIteratorClass(std::string_view name) -> bool {
  static const std::set<std::string_view> kNames = {
#define KRAIT_ITERATOR(name) #name,
#include "runtime/abi/iterators.def"
#undef KRAIT_ITERATOR
      "generator", "coroutine", "async_generator"};
  return kNames.contains(name);
}

auto isBuiltinClass(std::string_view name) -> bool {
  return isIteratorClass(name) || scalarsOfClass(name) != 0 || tagOfClass(name) != Tag::Super || isBuiltinException(name) || name == "object" ||
         name == "type" || name == "function" || name == "generator" || name == "ellipsis" || name == "NotImplementedType" ||
         name == "method" || name == "builtin_function_or_method" || name == "module" || name == "dict_keys" || name == "dict_values" ||
         name == "dict_items" || name == "property" || name == "staticmethod" || name == "classmethod";
}

auto scalarsOfClass(std::string_view name) -> uint16_t {
  if (name == "int") return bit(Scalar::Int) | AbstractValue::kBoolMask;
  if (name == "bool") return AbstractValue::kBoolMask;
  if (name == "float") return bit(Scalar::Float);
  if (name == "complex") return bit(Scalar::Complex);
  if (name == "str") return bit(Scalar::Str);
  if (name == "bytes") return bit(Scalar::Bytes);
  if (name == "bytearray") return bit(Scalar::ByteArray);
  if (name == "memoryview") return bit(Scalar::MemoryView);
  if (name == "slice") return bit(Scalar::Slice);
  if (name == "NoneType") return bit(Scalar::None);
  return 0;
}

auto tagOfClass(std::string_view name) -> Tag {
  if (name == "list") return Tag::List;
  if (name == "tuple") return Tag::Tuple;
  if (name == "dict") return Tag::Dict;
  if (name == "set") return Tag::Set;
  if (name == "frozenset") return Tag::FrozenSet;
  if (name == "range") return Tag::Range;
  if (name == "array") return Tag::Array;
  return Tag::Super;
}

auto partOfClass(const AbstractValue& value, std::string_view cls) -> AbstractValue {
  AbstractValue part;
  part.scalars = value.scalars & scalarsOfClass(cls);
  if (part.has(Scalar::Int)) part.interval = value.interval;
  for (const Arm& arm : value.arms)
    if (isNode(arm.tag) && arm.tag == tagOfClass(cls)) part.arms.push_back(arm);
  return part;
}

auto className(Scalar scalar) -> std::string_view {
  switch (scalar) {
    case Scalar::None: return "NoneType";
    case Scalar::True:
    case Scalar::False: return "bool";
    case Scalar::Int: return "int";
    case Scalar::Float: return "float";
    case Scalar::Complex: return "complex";
    case Scalar::Str: return "str";
    case Scalar::Bytes: return "bytes";
    case Scalar::ByteArray: return "bytearray";
    case Scalar::MemoryView: return "memoryview";
    case Scalar::Slice: return "slice";
    case Scalar::Ellipsis: return "ellipsis";
    case Scalar::NotImplemented: return "NotImplementedType";
    case Scalar::kCount: break;
  }
  return "object";
}

auto className(Tag tag) -> std::string_view {
  switch (tag) {
    case Tag::List: return "list";
    case Tag::Array: return "array";
    case Tag::Tuple: return "tuple";
    case Tag::Dict: return "dict";
    case Tag::DictKeys: return "dict_keys";
    case Tag::DictValues: return "dict_values";
    case Tag::DictItems: return "dict_items";
    case Tag::Set: return "set";
    case Tag::FrozenSet: return "frozenset";
    case Tag::Range: return "range";
    case Tag::Iterator: return "generator";
    case Tag::Function:
    case Tag::NativeFunction: return "function";
    case Tag::Class:
    case Tag::NativeClass: return "type";
    case Tag::Module: return "module";
    case Tag::BoundMethod: return "method";
    case Tag::Super: return "super";
    default: return "object";
  }
}

auto operatorDunder(std::string_view op) -> std::string_view { return dundersOf(op).normal; }
auto reflectedDunder(std::string_view op) -> std::string_view { return dundersOf(op).reflected; }
auto inPlaceDunder(std::string_view op) -> std::string_view { return dundersOf(op).in_place; }

}  // namespace krait::types
