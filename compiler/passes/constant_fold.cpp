// Constant folding: typed arithmetic whose operands are known, and branches whose condition is.
//
// Results must be what the program would compute: integers exact (a result that does not fit its type is left
// alone), floats in the target's width, division as Python rounds it, and nothing that would raise.
#include <cmath>
#include <optional>

#include "compiler/ir/effects.h"
#include "compiler/passes/passes.h"

namespace krait::passes {

namespace {

using ir::Block;
using ir::Constant;
using ir::Inst;
using ir::Op;
using ir::Operand;
using types::Kind;

auto makeBool(bool value) -> Constant {
  Constant constant;
  constant.kind = value ? Constant::Kind::True : Constant::Kind::False;
  return constant;
}

auto makeInt(int64_t value) -> Constant {
  Constant constant;
  constant.kind = Constant::Kind::Int;
  constant.integer = value;
  return constant;
}

auto fits(int64_t value, const types::Type* type) -> bool {
  switch (type->kind) {
    case Kind::I8:
      return value >= INT8_MIN && value <= INT8_MAX;
    case Kind::U8:
      return value >= 0 && value <= UINT8_MAX;
    case Kind::I16:
      return value >= INT16_MIN && value <= INT16_MAX;
    case Kind::U16:
      return value >= 0 && value <= UINT16_MAX;
    case Kind::I32:
      return value >= INT32_MIN && value <= INT32_MAX;
    case Kind::U32:
      return value >= 0 && value <= UINT32_MAX;
    case Kind::I64:
    case Kind::Int:
      return true;
    default:
      return false;
  }
}

auto asInt(const Constant& constant) -> std::optional<int64_t> {
  if (constant.kind == Constant::Kind::True) return 1;
  if (constant.kind == Constant::Kind::False) return 0;
  if (constant.kind == Constant::Kind::Int && constant.text.empty()) return constant.integer;
  return std::nullopt;
}

auto asFloat(const Constant& constant) -> std::optional<double> {
  if (constant.kind == Constant::Kind::Float) return constant.real;
  const auto integer = asInt(constant);
  // Beyond this an integer and its float differ.
  if (!integer || *integer > (int64_t{1} << 53) || *integer < -(int64_t{1} << 53)) return std::nullopt;
  return static_cast<double>(*integer);
}

auto floorDivide(int64_t a, int64_t b) -> int64_t {
  return a / b - (a % b != 0 && (a % b < 0) != (b < 0) ? 1 : 0);
}

auto foldInts(Op op, int64_t a, int64_t b) -> std::optional<int64_t> {
  int64_t result = 0;
  switch (op) {
    case Op::Add:
      return __builtin_add_overflow(a, b, &result) ? std::nullopt : std::optional(result);
    case Op::Sub:
      return __builtin_sub_overflow(a, b, &result) ? std::nullopt : std::optional(result);
    case Op::Mul:
      return __builtin_mul_overflow(a, b, &result) ? std::nullopt : std::optional(result);
    case Op::FloorDiv:
    case Op::DivTrunc:
      if (b == 0 || (a == INT64_MIN && b == -1)) return std::nullopt;
      return floorDivide(a, b);
    case Op::Mod:
    case Op::ModTrunc:
      if (b == 0 || (a == INT64_MIN && b == -1)) return std::nullopt;
      return a - floorDivide(a, b) * b;
    case Op::BitAnd:
      return a & b;
    case Op::BitOr:
      return a | b;
    case Op::BitXor:
      return a ^ b;
    case Op::LShift:
      if (b < 0 || b > 62 || __builtin_mul_overflow(a, int64_t{1} << b, &result)) return std::nullopt;
      return result;
    case Op::RShift:
      if (b < 0) return std::nullopt;
      return a >> (b > 63 ? 63 : b);
    default:
      return std::nullopt;
  }
}

template <typename T>
auto compare(Op op, T a, T b) -> std::optional<bool> {
  switch (op) {
    case Op::Eq:
      return a == b;
    case Op::Ne:
      return a != b;
    case Op::Lt:
      return a < b;
    case Op::Le:
      return a <= b;
    case Op::Gt:
      return a > b;
    case Op::Ge:
      return a >= b;
    default:
      return std::nullopt;
  }
}

class Folding {
 public:
  Folding(ir::Program& program, ir::Function& function, const PassOptions& options)
      : program_(program), function_(function), options_(options) {}

  void foldBlock(Block& block) {
    for (size_t i = 0; i < block.insts.size(); ++i) {
      Inst& inst = *block.insts[i];
      for (Block& region : inst.regions) foldBlock(region);
      if (inst.op == Op::If) {
        if (const auto condition = knownCondition(inst))
          splice(block, i, std::move(inst.regions[*condition ? 0 : 1]));
        continue;
      }
      if (inst.op == Op::Cond) {
        foldCond(block, i);
        continue;
      }
      if (const auto value = fold(inst)) {
        inst.op = Op::Copy;
        inst.operands = {Operand::constant(program_.constantId(*value))};
      }
    }
  }

 private:
  auto constantOf(const Operand& operand) const -> const Constant* {
    return operand.isConstant() ? &program_.constants[operand.index] : nullptr;
  }

  auto knownCondition(const Inst& inst) const -> std::optional<bool> {
    const Constant* condition = constantOf(inst.operands[0]);
    if (condition == nullptr) return std::nullopt;
    if (condition->kind == Constant::Kind::True) return true;
    if (condition->kind == Constant::Kind::False) return false;
    return std::nullopt;
  }

  // The region's instructions in place of the branch.
  static void splice(Block& block, size_t& at, Block region) {
    const auto position = block.insts.erase(block.insts.begin() + static_cast<std::ptrdiff_t>(at));
    // What follows a region that leaves cannot be reached; the verifier holds us to dropping it.
    const bool ends = ir::endsControl(region);
    if (ends) block.insts.erase(position, block.insts.end());
    const size_t count = region.insts.size();
    block.insts.insert(block.insts.begin() + static_cast<std::ptrdiff_t>(at),
                       std::make_move_iterator(region.insts.begin()),
                       std::make_move_iterator(region.insts.end()));
    // Its instructions were folded already; go on after them.
    at += count;
    --at;
  }

  void foldCond(Block& block, size_t& at) {
    Inst& inst = *block.insts[at];
    const auto condition = knownCondition(inst);
    if (!condition) return;
    Block arm = std::move(inst.regions[*condition ? 0 : 1]);
    if (arm.insts.empty()) return;
    if (arm.insts.back()->op == Op::Result) {
      Inst& last = *arm.insts.back();
      last.op = Op::Copy;
      last.result = inst.result;
      last.type = inst.type;
      last.range = inst.range;
      // A constant is left where it was; anything of another type is what `cond` converted.
      const types::Type* from = ir::typeOf(function_, last.operands[0]);
      if (from != nullptr && from != inst.type) last.op = Op::Convert, last.index = 1;
    }
    splice(block, at, std::move(arm));
  }

  auto rounded(double value) const -> double {
    return options_.float_bits == 32 ? static_cast<double>(static_cast<float>(value)) : value;
  }

  auto fold(const Inst& inst) -> std::optional<Constant> {
    if (inst.result.isNone() || inst.type == nullptr || inst.in_place) return std::nullopt;
    if (inst.operands.size() == 1) return foldUnary(inst);
    if (inst.operands.size() != 2) return std::nullopt;
    const Constant* left = constantOf(inst.operands[0]);
    const Constant* right = constantOf(inst.operands[1]);
    if (left == nullptr || right == nullptr) return std::nullopt;
    const auto a = asInt(*left);
    const auto b = asInt(*right);
    if (inst.type->kind == Kind::Bool) return foldTest(inst, *left, *right);
    if (inst.type->kind == Kind::Float) return foldFloats(inst, *left, *right);
    if (!a || !b) return std::nullopt;
    const auto result = foldInts(inst.op, *a, *b);
    if (!result || !fits(*result, inst.type)) return std::nullopt;
    return makeInt(*result);
  }

  static auto foldTest(const Inst& inst, const Constant& left, const Constant& right)
      -> std::optional<Constant> {
    std::optional<bool> result;
    const auto a = asInt(left);
    const auto b = asInt(right);
    if (a && b) {
      result = compare(inst.op, *a, *b);
      if (!result && (inst.op == Op::BitAnd || inst.op == Op::BitOr || inst.op == Op::BitXor)) {
        result = foldInts(inst.op, *a, *b).value_or(0) != 0;
      }
    } else if (const auto x = asFloat(left), y = asFloat(right); x && y) {
      result = compare(inst.op, *x, *y);
    } else if (left.kind == Constant::Kind::Str && right.kind == Constant::Kind::Str &&
               (inst.op == Op::Eq || inst.op == Op::Ne)) {
      result = (left.text == right.text) == (inst.op == Op::Eq);
    }
    if (!result) return std::nullopt;
    return makeBool(*result);
  }

  auto foldFloats(const Inst& inst, const Constant& left, const Constant& right) const
      -> std::optional<Constant> {
    const auto a = asFloat(left);
    const auto b = asFloat(right);
    if (!a || !b) return std::nullopt;
    const double x = rounded(*a);
    const double y = rounded(*b);
    Constant constant;
    constant.kind = Constant::Kind::Float;
    switch (inst.op) {
      case Op::Add:
        constant.real = rounded(x + y);
        return constant;
      case Op::Sub:
        constant.real = rounded(x - y);
        return constant;
      case Op::Mul:
        constant.real = rounded(x * y);
        return constant;
      case Op::TrueDiv:
        if (y == 0) return std::nullopt;
        constant.real = rounded(x / y);
        return constant;
      default:
        return std::nullopt;
    }
  }

  auto foldUnary(const Inst& inst) const -> std::optional<Constant> {
    const Constant* operand = constantOf(inst.operands[0]);
    if (operand == nullptr) return std::nullopt;
    const auto integer = asInt(*operand);
    switch (inst.op) {
      case Op::Neg:
      case Op::Pos:
      case Op::Invert: {
        if (operand->kind == Constant::Kind::Float && inst.op != Op::Invert) {
          Constant constant = *operand;
          if (inst.op == Op::Neg) constant.real = -constant.real;
          return constant;
        }
        if (!integer || *integer == INT64_MIN) return std::nullopt;
        const int64_t result = inst.op == Op::Neg ? -*integer : inst.op == Op::Pos ? *integer : ~*integer;
        if (!fits(result, inst.type)) return std::nullopt;
        return makeInt(result);
      }
      case Op::Not:
      case Op::Truth: {
        std::optional<bool> truth;
        if (integer) truth = *integer != 0;
        if (operand->kind == Constant::Kind::Float) truth = operand->real != 0;
        if (operand->kind == Constant::Kind::Str || operand->kind == Constant::Kind::Bytes)
          truth = !operand->text.empty();
        if (operand->kind == Constant::Kind::None) truth = false;
        if (!truth) return std::nullopt;
        return makeBool(*truth == (inst.op == Op::Truth));
      }
      case Op::Convert:
        if (operand->kind == Constant::Kind::Int && integer && inst.type->isMachineInt() &&
            fits(*integer, inst.type)) {
          return *operand;
        }
        if (inst.type->kind == Kind::Float && operand->kind != Constant::Kind::Float) {
          const auto real = asFloat(*operand);
          if (!real) return std::nullopt;
          Constant constant;
          constant.kind = Constant::Kind::Float;
          constant.real = rounded(*real);
          return constant;
        }
        return std::nullopt;
      default:
        return std::nullopt;
    }
  }

  ir::Program& program_;
  ir::Function& function_;
  const PassOptions& options_;
};

}  // namespace

void foldConstants(ir::Program& program, const PassOptions& options) {
  for (auto& function : program.functions) Folding(program, *function, options).foldBlock(function->body);
}

}  // namespace krait::passes
