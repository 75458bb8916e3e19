// Arithmetic: Python's numbers with C++'s operators where they mean the same, with the runtime's functions
// elsewhere.
//
// Lowering has proved that the result of every operation on machine integers fits its type. C++ computes in
// the type that its promotions give, which may be another one: `uint16_t + uint16_t` is 16 bits wide on AVR
// and wraps. So each operation asks what C++ would compute in, and casts an operand where that is not enough.
#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/codegen/function_emitter.h"

namespace krait::codegen {

using ir::Op;
using types::Kind;

namespace {

struct Operator {
  std::string_view text;
  int precedence;
};

auto operatorOf(Op op) -> Operator {
  switch (op) {
    case Op::Add:
      return {"+", kAdditive};
    case Op::Sub:
      return {"-", kAdditive};
    case Op::Mul:
      return {"*", kMultiplicative};
    case Op::TrueDiv:
    case Op::DivTrunc:
      return {"/", kMultiplicative};
    case Op::ModTrunc:
      return {"%", kMultiplicative};
    case Op::LShift:
      return {"<<", kShift};
    case Op::RShift:
      return {">>", kShift};
    case Op::BitAnd:
      return {"&", kBitAnd};
    case Op::BitOr:
      return {"|", kBitOr};
    case Op::BitXor:
      return {"^", kBitXor};
    case Op::Eq:
      return {"==", kEquality};
    case Op::Ne:
      return {"!=", kEquality};
    case Op::Lt:
      return {"<", kRelational};
    case Op::Le:
      return {"<=", kRelational};
    case Op::Gt:
      return {">", kRelational};
    case Op::Ge:
      return {">=", kRelational};
    default:
      KRAIT_UNREACHABLE("not an operator of C++");
  }
}

auto infix(Op op, const Expr& left, const Expr& right, const types::Type* type) -> Expr {
  const Operator operation = operatorOf(op);
  Expr value;
  value.text = operandText(left, operation.precedence) + " " + std::string(operation.text) + " " +
               operandText(right, operation.precedence, true);
  value.precedence = operation.precedence;
  value.type = type;
  value.cint = cintOf(type);
  value.joinFacts(left);
  value.joinFacts(right);
  return value;
}

// Does an integer of this C++ type hold the operand's value?
auto holds(CInt type, const Expr& operand) -> bool {
  if (!operand.literal) return type.holds(operand.cint);
  const int64_t value = *operand.literal;
  if (value < 0) return type.is_signed && (type.bits == 64 || value >= -(int64_t{1} << (type.bits - 1)));
  return type.bits == 64 || value < (int64_t{1} << (type.bits - (type.is_signed ? 1 : 0)));
}

auto isMachine(const Expr& expr) -> bool { return expr.cint.bits != 0; }
auto isFloat(const Expr& expr) -> bool { return expr.type != nullptr && expr.type->kind == Kind::Float; }

}  // namespace

auto runtimeOperationName(Op op) -> std::string_view {
  switch (op) {
    case Op::Neg:
      return "neg";
    case Op::Pos:
      return "pos";
    case Op::Invert:
      return "invert";
    case Op::Add:
      return "add";
    case Op::Sub:
      return "sub";
    case Op::Mul:
      return "mul";
    case Op::MatMul:
      return "matmul";
    case Op::TrueDiv:
      return "truediv";
    case Op::FloorDiv:
      return "floordiv";
    case Op::Mod:
      return "mod";
    case Op::Pow:
      return "pow";
    case Op::LShift:
      return "lshift";
    case Op::RShift:
      return "rshift";
    case Op::BitAnd:
      return "bitand_";
    case Op::BitOr:
      return "bitor_";
    case Op::BitXor:
      return "bitxor";
    case Op::Eq:
      return "eq";
    case Op::Ne:
      return "ne";
    case Op::Lt:
      return "lt";
    case Op::Le:
      return "le";
    case Op::Gt:
      return "gt";
    case Op::Ge:
      return "ge";
    default:
      KRAIT_UNREACHABLE("not an operation of the runtime");
  }
}

auto FunctionEmitter::runtimeOperation(const Inst& inst, const Expr& left, const Expr& right) -> Expr {
  const bool mutates =
      inst.in_place && left.type != nullptr &&
      (left.type->kind == Kind::Value || left.type->kind == Kind::Instance || left.type->kind == Kind::List ||
       left.type->kind == Kind::Set || left.type->kind == Kind::Dict || left.type->kind == Kind::ByteArray ||
       left.type->kind == Kind::Array);
  std::string name = "krait::";
  if (mutates) name += "i";
  name += runtimeOperationName(inst.op);
  Expr value = callText(name, {left, right});
  value.effects.join(ir::effectsOf(context_.program, function_, inst));
  value.type = inst.type;
  value.cint = cintOf(inst.type);
  return value;
}

auto FunctionEmitter::buildUnary(const Inst& inst) -> Expr {
  const Type* type = inst.type;
  Expr operand_expr = operand(inst.operands[0], type);
  const CInt target = cintOf(type);
  if (inst.op == Op::Pos && (isMachine(operand_expr) || isFloat(operand_expr))) {
    return coerce(std::move(operand_expr), type);
  }
  if (target.bits != 0 && isMachine(operand_expr)) {
    const CInt computed = promoted(operand_expr.cint, context_.options.int_bits);
    if (!(computed.is_signed && computed.holds(target))) {
      // Wraps as it should: the result is proved to fit.
      if (computed.bits >= target.bits && inst.op == Op::Neg) {
        operand_expr.text = "0 - " + operandText(operand_expr, kAdditive, true);
        operand_expr.precedence = kAdditive;
        return castTo(operand_expr, target);
      }
      operand_expr = castTo(operand_expr, target);
    }
  } else if (!(isFloat(operand_expr) && inst.op == Op::Neg)) {
    Expr value = callText("krait::" + std::string(runtimeOperationName(inst.op)), {operand_expr});
    value.effects.join(ir::effectsOf(context_.program, function_, inst));
    value.type = type;
    return value;
  }
  Expr value = operand_expr;
  value.literal.reset();
  std::string text = operandText(operand_expr, kUnary);
  value.text = (inst.op == Op::Neg ? "-" : "~") + (text.starts_with('-') ? "(" + text + ")" : text);
  value.precedence = kUnary;
  if (target.bits != 0) {
    value.cint = promoted(operand_expr.cint, context_.options.int_bits);
    value.exact = operand_expr.exact && value.cint == operand_expr.cint;
  }
  value.type = type;
  return value;
}

auto FunctionEmitter::buildBinary(const Inst& inst) -> Expr {
  const Type* left_type = ir::typeOf(function_, inst.operands[0]);
  const Type* right_type = ir::typeOf(function_, inst.operands[1]);
  auto literalType = [&](const Type* other) -> const Type* {
    // A constant beside a tagged integer or a string repeated stays a plain literal: overloads see to it.
    if (other != nullptr && other->kind == Kind::Float) return other;
    if (other != nullptr && (other->kind == Kind::Int || !other->isNumber())) return nullptr;
    return cintOf(inst.type).bits != 0 ? inst.type : nullptr;
  };
  Expr left = operand(inst.operands[0], literalType(right_type));
  Expr right = operand(inst.operands[1], literalType(left_type));
  const Type* type = inst.type;
  const bool machines = isMachine(left) && isMachine(right);
  if (machines && cintOf(type).bits != 0) {
    switch (inst.op) {
      case Op::Add:
      case Op::Sub:
      case Op::Mul:
      case Op::BitAnd:
      case Op::BitOr:
      case Op::BitXor:
        return machineBinary(inst.op, std::move(left), std::move(right), type);
      case Op::LShift:
      case Op::RShift:
        return machineShift(inst.op, std::move(left), std::move(right), type);
      case Op::DivTrunc:
      case Op::ModTrunc:
      case Op::FloorDiv:
      case Op::Mod:
        return machineDivide(inst.op, std::move(left), std::move(right), type);
      default:
        break;
    }
  }
  const bool floats =
      type->kind == Kind::Float && (isFloat(left) || isMachine(left)) && (isFloat(right) || isMachine(right));
  if (floats && (inst.op == Op::Add || inst.op == Op::Sub || inst.op == Op::Mul || inst.op == Op::TrueDiv)) {
    const bool divides_by_nonzero = !ir::effectsOf(context_.program, function_, inst).raises;
    // Machine integers may have more digits than a float: the runtime rounds once.
    const bool exact = isFloat(left) || isFloat(right);
    if (inst.op != Op::TrueDiv || (divides_by_nonzero && exact)) {
      if (!isFloat(left) && !isFloat(right)) {
        left.text = "krait::Float(" + left.text + ")";
        left.precedence = kPostfix;
      }
      return infix(inst.op, left, right, type);
    }
  }
  return runtimeOperation(inst, left, right);
}

// Computing modulo 2^n is right for a result that fits n bits, whatever the operands.
auto FunctionEmitter::machineBinary(Op op, Expr left, Expr right, const Type* type) -> Expr {
  const CInt target = cintOf(type);
  const int int_bits = context_.options.int_bits;
  auto suits = [&](CInt computed) {
    if (!computed.is_signed) return computed.bits >= target.bits;
    return computed.holds(target) && holds(computed, left) && holds(computed, right);
  };
  auto computed = [&] {
    CInt left_type = left.cint;
    CInt right_type = right.cint;
    // A literal adapts to the other side.
    if (left.literal && holds(promoted(right.cint, int_bits), left)) left_type = right.cint;
    if (right.literal && holds(promoted(left.cint, int_bits), right)) right_type = left.cint;
    return arithmetic(left_type, right_type, int_bits);
  };
  // A bool is 8 bits wide in storage but computes as int.
  const CInt cast = type->kind == Kind::Bool ? CInt{16, true} : target;
  if (!suits(computed()))
    (left.literal && !right.literal ? right : left) =
        castTo(left.literal && !right.literal ? right : left, cast);
  if (!suits(computed())) {
    left = castTo(left, cast);
    right = castTo(right, cast);
  }
  const CInt result = computed();
  Expr value = infix(op, left, right, type);
  value.cint = result;
  value.exact = (left.exact && left.cint == result) || (right.exact && right.cint == result);
  if (type->kind == Kind::Bool) {
    // C++ makes an `int` of two bools, which would print as one.
    value.text = "bool(" + value.text + ")";
    value.precedence = kPostfix;
    value.cint = target;
    value.exact = true;
  } else if (!result.is_signed && target.is_signed) {
    value = castTo(value, target);
  }
  return value;
}

auto FunctionEmitter::machineShift(Op op, Expr left, Expr right, const Type* type) -> Expr {
  const CInt target = cintOf(type);
  const int int_bits = context_.options.int_bits;
  const CInt source = promoted(left.cint, int_bits);
  if (op == Op::RShift) {
    if (right.literal && *right.literal >= 0 && *right.literal < source.bits) {
      Expr value = infix(op, left, right, type);
      value.cint = source;
      value.exact = left.exact && source == left.cint;
      return value;
    }
    if (left.literal) left = castTo(left, target);
    Expr value = callText("krait::shiftRight", {left, right});
    value.type = type;
    value.cint = left.cint;
    value.exact = left.exact;
    return value;
  }
  // Shifting a negative number left is undefined before C++20; multiplying is not.
  const bool fits = right.literal && *right.literal >= 0 && *right.literal < std::min(target.bits, 63) - 1;
  const bool never_negative = left.literal ? *left.literal >= 0 : !left.cint.is_signed;
  if (fits && !never_negative) {
    Expr factor;
    factor.literal = int64_t{1} << *right.literal;
    factor.text = intLiteral(*factor.literal);
    factor.cint = *factor.literal <= INT16_MAX   ? CInt{int_bits, true}
                  : *factor.literal <= INT32_MAX ? CInt{32, true}
                                                 : CInt{64, true};
    return machineBinary(Op::Mul, std::move(left), std::move(factor), type);
  }
  const bool wide_enough = left.literal ? int_bits >= target.bits && target.is_signed : source.holds(target);
  if (never_negative) {
    if (!wide_enough && !(source.bits >= target.bits && !left.literal)) left = castTo(left, target);
    Expr value = infix(op, left, right, type);
    value.cint = promoted(left.cint, int_bits);
    value.exact = left.exact && value.cint == left.cint;
    if (!value.cint.is_signed && target.is_signed) value = castTo(value, target);
    return value;
  }
  Expr value = infix(op, castTo(left, {target.bits, false}), right, type);
  return castTo(value, target);
}

auto FunctionEmitter::machineDivide(Op op, Expr left, Expr right, const Type* type) -> Expr {
  const int int_bits = context_.options.int_bits;
  auto direct = [&](CInt computed) { return holds(computed, left) && holds(computed, right); };
  CInt right_type = right.cint;
  if (right.literal && holds(promoted(left.cint, int_bits), right)) right_type = left.cint;
  CInt computed = arithmetic(left.cint, right_type, int_bits);
  const bool truncates = op == Op::DivTrunc || op == Op::ModTrunc;
  if (!direct(computed) || !truncates) {
    // The runtime's functions take two of one type.
    CInt common = commonType(left.cint, right_type);
    if (!truncates) {
      common = commonType(common, cintOf(type));
      if (common.bits == 32 && !common.is_signed) common = {64, true};
      if (common.bits < 32) common = {32, true};
    }
    if (common.bits == 0) common = {64, true};
    if (left.cint != common || !left.exact) left = castTo(left, common);
    if (right.cint != common || !right.exact) right = castTo(right, common);
    computed = common;
  }
  Expr value;
  if (truncates) {
    value = infix(op, left, right, type);
  } else {
    value = callText(op == Op::FloorDiv ? "krait::floordiv" : "krait::mod", {left, right});
    const bool known = right.literal && *right.literal != 0;
    if (!known) {
      value.effects.raises = true;
      value.effects.only_raise = "ZeroDivisionError: integer division or modulo by zero";
    }
    value.type = type;
  }
  value.cint = computed;
  value.exact =
      !truncates || (left.exact && left.cint == computed) || (right.exact && right.cint == computed);
  return value;
}

auto FunctionEmitter::buildCompare(const Inst& inst) -> Expr {
  const Type* left_type = ir::typeOf(function_, inst.operands[0]);
  const Type* right_type = ir::typeOf(function_, inst.operands[1]);
  auto literalType = [](const Type* other) -> const Type* {
    if (other == nullptr || other->kind == Kind::Value || other->kind == Kind::Int) return nullptr;
    return other;
  };
  Expr left = operand(inst.operands[0], literalType(right_type));
  Expr right = operand(inst.operands[1], literalType(left_type));
  const int int_bits = context_.options.int_bits;
  if (isMachine(left) && isMachine(right)) {
    CInt left_int = left.cint;
    CInt right_int = right.cint;
    if (left.literal && holds(promoted(right.cint, int_bits), left)) left_int = right.cint;
    if (right.literal && holds(promoted(left.cint, int_bits), right)) right_int = left.cint;
    const CInt computed = arithmetic(left_int, right_int, int_bits);
    if (!holds(computed, left) || !holds(computed, right)) {
      CInt common = commonType(left.cint, right.cint);
      if (common.bits == 0) common = {64, true};
      // One side is enough where C++ converts the other by itself.
      Expr& side = left.cint != common && !left.literal ? left : right;
      side = castTo(side, common);
      Expr& other = &side == &left ? right : left;
      const CInt now = arithmetic(common, other.cint, int_bits);
      if (!holds(now, left) || !holds(now, right)) other = castTo(other, common);
    }
    return infix(inst.op, left, right, inst.type);
  }
  auto exactlyFloat = [&](const Expr& expr) {
    if (isFloat(expr)) return true;
    const int mantissa = context_.options.float_bits == 64 ? 53 : 24;
    return isMachine(expr) && expr.cint.bits <= mantissa;
  };
  if ((isFloat(left) || isFloat(right)) && exactlyFloat(left) && exactlyFloat(right)) {
    return infix(inst.op, left, right, inst.type);
  }
  Expr value = callText("krait::" + std::string(runtimeOperationName(inst.op)), {left, right});
  value.effects.join(ir::effectsOf(context_.program, function_, inst));
  value.type = inst.type;
  value.cint = cintOf(inst.type);
  return value;
}

auto FunctionEmitter::buildIdentity(const Inst& inst) -> Expr {
  const Type* left_type = ir::typeOf(function_, inst.operands[0]);
  const Type* right_type = ir::typeOf(function_, inst.operands[1]);
  Expr left =
      operand(inst.operands[0], right_type != nullptr && right_type->isPointer() ? right_type : nullptr);
  Expr right =
      operand(inst.operands[1], left_type != nullptr && left_type->isPointer() ? left_type : nullptr);
  const bool pointers = (left_type == nullptr || left_type->isPointer()) &&
                        (right_type == nullptr || right_type->isPointer()) &&
                        (left_type != nullptr || right_type != nullptr);
  const bool same = left_type == nullptr || right_type == nullptr ||
                    context_.types.spell(left_type) == context_.types.spell(right_type);
  auto isNull = [&](const Operand& one) {
    return one.isConstant() && context_.program.constants[one.index].kind == ir::Constant::Kind::None;
  };
  const bool constant_none = isNull(inst.operands[0]) || isNull(inst.operands[1]);
  const bool comparable =
      pointers && same && (constant_none || (left_type != nullptr && right_type != nullptr));
  const bool bools = left_type != nullptr && left_type == right_type && left_type->kind == Kind::Bool;
  if (comparable || bools) return infix(inst.op == Op::Is ? Op::Eq : Op::Ne, left, right, inst.type);
  const bool asks_value = constant_none && (left_type != nullptr ? left_type : right_type) != nullptr &&
                          (left_type != nullptr ? left_type : right_type)->kind == Kind::Value;
  Expr value = callText("krait::is", {left, right});
  if (asks_value) {
    const Expr& object = left_type != nullptr ? left : right;
    value.text = operandText(object, kPostfix) + ".isNone()";
  }
  value.type = inst.type;
  value.cint = cintOf(inst.type);
  return inst.op == Op::Is ? value : negated(std::move(value));
}

auto FunctionEmitter::negated(Expr value) const -> Expr {
  static const std::pair<std::string_view, std::string_view> kOpposites[] = {{" == ", " != "},
                                                                             {" != ", " == "}};
  if (value.precedence == kEquality) {
    for (const auto& [from, to] : kOpposites) {
      const size_t at = value.text.find(from);
      if (at == std::string::npos || value.text.find(from, at + 1) != std::string::npos) continue;
      if (value.text.find(to) != std::string::npos || value.text.find('(') != std::string::npos) continue;
      value.text.replace(at, from.size(), to);
      return value;
    }
  }
  value.text = value.text.starts_with('!') && value.precedence == kUnary ? value.text.substr(1)
                                                                         : "!" + operandText(value, kUnary);
  value.precedence = kUnary;
  return value;
}

auto FunctionEmitter::buildTruth(const Inst& inst) -> Expr {
  Expr value = operand(inst.operands[0], nullptr);
  const Type* type = value.type != nullptr ? value.type : nullptr;
  const bool is_bool =
      type != nullptr ? type->kind == Kind::Bool : value.text == "true" || value.text == "false";
  if (!is_bool) {
    Expr zero;
    zero.text = "0";
    zero.literal = 0;
    if (isMachine(value) || isFloat(value)) {
      return infix(inst.op == Op::Not ? Op::Eq : Op::Ne, value, zero, inst.type);
    }
    value = callText("krait::truth", {value});
    value.effects.join(ir::effectsOf(context_.program, function_, inst));
    value.type = inst.type;
    value.cint = cintOf(inst.type);
  }
  if (inst.op == Op::Not) value = negated(std::move(value));
  value.type = inst.type;
  return value;
}

}  // namespace krait::codegen
