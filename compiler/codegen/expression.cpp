// Expressions: plain ones, and parentheses.
#include "compiler/codegen/expression.h"

namespace krait::codegen {

auto pureExpr(std::string text, const types::Type* type, int precedence) -> Expr {
  Expr expr;
  expr.text = std::move(text);
  expr.precedence = precedence;
  expr.type = type;
  expr.cint = cintOf(type);
  return expr;
}

auto operandText(const Expr& expr, int level, bool right) -> std::string {
  bool bare = right ? expr.precedence < level : expr.precedence <= level;
  // Right by the grammar, but -Wparentheses (and most readers) want to see them.
  const bool bitwise = level == kShift || level == kBitAnd || level == kBitXor || level == kBitOr;
  if (bitwise && expr.precedence > kUnary && expr.precedence != level) bare = false;
  if (level == kShift && expr.precedence > kUnary) bare = false;
  if ((level == kRelational || level == kEquality) && expr.precedence >= kRelational) bare = false;
  if (level == kLogicalOr && expr.precedence == kLogicalAnd) bare = false;
  if (level == kConditional && expr.precedence >= kConditional) bare = false;
  return bare ? expr.text : "(" + expr.text + ")";
}

}  // namespace krait::codegen
