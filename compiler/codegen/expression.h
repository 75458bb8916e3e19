// Expressions: a piece of C++ on its way into a statement, with what must be known to put it somewhere else.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compiler/codegen/emit_types.h"
#include "compiler/ir/effects.h"

namespace krait::codegen {

// C++'s levels; a lower one binds tighter.
enum Precedence : int {
  kPrimary = 0,
  kPostfix = 1,
  kUnary = 2,
  kMultiplicative = 4,
  kAdditive = 5,
  kShift = 6,
  kRelational = 8,
  kEquality = 9,
  kBitAnd = 10,
  kBitXor = 11,
  kBitOr = 12,
  kLogicalAnd = 13,
  kLogicalOr = 14,
  kConditional = 15,
};

struct PartValue;

struct Expr {
  std::string text;
  int precedence = kPrimary;
  const types::Type* type = nullptr;  // null: a constant that has none yet
  CInt cint;                          // of the C++ expression as written, promotions included
  bool is_truth = false;              // a `bool` to C++, whatever `type` says
  bool exact = true;  // its C++ type is that of `cint` by name: a literal `int` is no `int32_t` on Arm
  std::optional<int64_t> literal;  // a machine integer known now
  ir::EffectSet effects;
  std::vector<ir::LocalId> locals;  // variables that it reads
  std::string part;                 // texts: as a part of a longer text, without making a Str of it
  std::shared_ptr<PartValue> part_value;  // what that part shows, if its text cannot change meanwhile

  void joinFacts(const Expr& other) {
    effects.join(other.effects);
    locals.insert(locals.end(), other.locals.begin(), other.locals.end());
  }
};

// A part `before + value + after`, such as `krait::formatted(x, KRAIT_SPEC("4d"))`. The value may be computed
// long before its text is written.
struct PartValue {
  std::string before;
  Expr value;
  std::string after;
  std::string hint;  // for the name of a local with the value
};

// An expression that reads nothing but what its text says.
auto pureExpr(std::string text, const types::Type* type, int precedence = kPrimary) -> Expr;

// `expr` as an operand of an operator of this level: in parentheses where needed, or where compilers warn
// without.
auto operandText(const Expr& expr, int level, bool right = false) -> std::string;

}  // namespace krait::codegen
