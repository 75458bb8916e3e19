// Types: their C++ spelling, and what C++ makes of machine integers.
#pragma once

#include <cstdint>
#include <string>

#include "compiler/codegen/names.h"
#include "compiler/types/type.h"

namespace krait::codegen {

class TypeSpeller {
 public:
  TypeSpeller(const ProgramNames& names, ir::ModuleId module) : names_(names), module_(module) {}

  // As a variable's type: `never` is stored as None.
  [[nodiscard]] auto spell(const types::Type* type) const -> std::string;
  // As a function's result: nothing where there is nothing to know.
  [[nodiscard]] auto spellResult(const types::Type* type) const -> std::string;
  // Only the arguments: `uint8_t, krait::Str*`.
  [[nodiscard]] auto spellArguments(const types::Type* type) const -> std::string;
  // What a pointer type points to.
  [[nodiscard]] auto spellPointee(const types::Type* type) const -> std::string;

 private:
  const ProgramNames& names_;
  ir::ModuleId module_;
};

// The C++ type of an integer expression, after whatever promotion happened. `bits` 0: not a machine integer.
struct CInt {
  int bits = 0;
  bool is_signed = true;
  friend auto operator==(const CInt&, const CInt&) -> bool = default;

  // Can it hold every value of `other`?
  [[nodiscard]] auto holds(CInt other) const -> bool {
    if (is_signed == other.is_signed) return bits >= other.bits;
    return is_signed && bits > other.bits;
  }
};

auto cintOf(const types::Type* type) -> CInt;
// Integral promotion, and the usual arithmetic conversions, where `int` has `int_bits`.
auto promoted(CInt value, int int_bits) -> CInt;
auto arithmetic(CInt left, CInt right, int int_bits) -> CInt;
// The narrowest machine integer of 16, 32 or 64 bits that holds both; bits 0 if none does.
auto commonType(CInt left, CInt right) -> CInt;
auto spell(CInt value) -> std::string;

// No value to pass around: results of this type are C++ `void`.
auto isNothing(const types::Type* type) -> bool;
// Does storage of this type hold a reference that the collector must see?
auto holdsReference(const types::Type* type) -> bool;

}  // namespace krait::codegen
