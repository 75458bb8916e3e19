// Types: their C++ spelling, and what C++ makes of machine integers.
#include "compiler/codegen/emit_types.h"

#include <algorithm>

#include "compiler/base/check.h"

namespace krait::codegen {

using types::Kind;
using types::Type;

auto TypeSpeller::spellArguments(const Type* type) const -> std::string {
  std::string text;
  for (const Type* argument : type->arguments) {
    if (!text.empty()) text += ", ";
    text += spell(argument);
  }
  return text;
}

auto TypeSpeller::spell(const Type* type) const -> std::string {
  KRAIT_CHECK(type != nullptr, "emission reached something without a type");
  if (type->kind == Kind::Never) return "krait::None";
  if (type->kind == Kind::Instance || type->kind == Kind::Native) {
    return names_.qualifiedClass(type->class_id, module_) + "*";
  }
  const std::string_view pattern = types::factsOf(type->kind).cpp;
  std::string text;
  for (size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '{') {
      text += pattern[i];
      continue;
    }
    const char which = pattern[i + 1];
    text += which == '*' ? spellArguments(type) : spell(type->arguments[static_cast<size_t>(which - '0')]);
    i += 2;
  }
  return text;
}

auto TypeSpeller::spellResult(const Type* type) const -> std::string {
  return isNothing(type) ? std::string("void") : spell(type);
}

auto TypeSpeller::spellPointee(const Type* type) const -> std::string {
  std::string text = spell(type);
  if (text.ends_with('*')) text.pop_back();
  return text;
}

auto cintOf(const Type* type) -> CInt {
  if (type == nullptr) return {};
  switch (type->kind) {
    case Kind::Bool:
      return {8, false};
    case Kind::I8:
      return {8, true};
    case Kind::U8:
      return {8, false};
    case Kind::I16:
      return {16, true};
    case Kind::U16:
      return {16, false};
    case Kind::I32:
      return {32, true};
    case Kind::U32:
      return {32, false};
    case Kind::I64:
      return {64, true};
    default:
      return {};
  }
}

auto promoted(CInt value, int int_bits) -> CInt {
  const CInt plain{int_bits, true};
  if (value.bits > int_bits) return value;
  return plain.holds(value) ? plain : CInt{int_bits, false};
}

auto arithmetic(CInt left, CInt right, int int_bits) -> CInt {
  left = promoted(left, int_bits);
  right = promoted(right, int_bits);
  if (left.bits != right.bits) return left.bits > right.bits ? left : right;
  return {left.bits, left.is_signed && right.is_signed};
}

auto commonType(CInt left, CInt right) -> CInt {
  for (int bits : {16, 32, 64}) {
    for (bool is_signed : {true, false}) {
      const CInt candidate{bits, is_signed};
      if (candidate.holds(left) && candidate.holds(right)) return candidate;
    }
  }
  return {};
}

auto spell(CInt value) -> std::string {
  return (value.is_signed ? "int" : "uint") + std::to_string(value.bits) + "_t";
}

auto isNothing(const Type* type) -> bool {
  return type == nullptr || type->kind == Kind::None || type->kind == Kind::Never;
}

auto holdsReference(const Type* type) -> bool {
  if (type == nullptr) return false;
  if (type->isPointer()) return true;
  switch (type->kind) {
    case Kind::Value:
    case Kind::Int:
    case Kind::Slice:
    case Kind::Adaptor:
    case Kind::DictKeys:
    case Kind::DictValues:
    case Kind::DictItems:
      return true;
    case Kind::Tuple:
      return std::any_of(type->arguments.begin(), type->arguments.end(), holdsReference);
    default:
      return false;
  }
}

}  // namespace krait::codegen
