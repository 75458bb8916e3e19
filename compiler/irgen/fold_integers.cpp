#include "compiler/irgen/fold_integers.h"

#include <llvm/ADT/APInt.h>
#include <llvm/ADT/SmallString.h>

#include <algorithm>

namespace krait::irgen {

using ir::Constant;
using ir::Op;

namespace {

constexpr unsigned kLargestBits = 1024;
// Room for any one operation on two numbers of the largest size, shifts and powers apart.
constexpr unsigned kWidth = 2 * kLargestBits + 64;

auto read(const Constant& constant) -> std::optional<llvm::APInt> {
  if (constant.kind != Constant::Kind::Int) return std::nullopt;
  if (constant.text.empty())
    return llvm::APInt(kWidth, static_cast<uint64_t>(constant.integer), /*isSigned=*/true);
  const bool negative = constant.text[0] == '-';
  const llvm::StringRef digits = llvm::StringRef(constant.text).drop_front(negative ? 1 : 0);
  if (digits.size() * 4 > kLargestBits) return std::nullopt;
  const llvm::APInt magnitude(kWidth, digits, 16);
  return negative ? -magnitude : magnitude;
}

auto write(const llvm::APInt& number) -> std::optional<Constant> {
  if (number.getSignificantBits() > kLargestBits) return std::nullopt;
  Constant constant;
  constant.kind = Constant::Kind::Int;
  if (number.getSignificantBits() <= 64) {
    constant.integer = number.getSExtValue();
  } else {
    llvm::SmallString<64> digits;
    number.abs().toString(digits, 16, /*Signed=*/false, /*formatAsCLiteral=*/false, /*UpperCase=*/false);
    constant.text = (number.isNegative() ? "-" : "") + digits.str().str();
  }
  return constant;
}

auto power(const llvm::APInt& base, uint64_t exponent) -> std::optional<llvm::APInt> {
  const uint64_t bits = base.abs().getActiveBits();
  if (bits > 1 && exponent > kLargestBits) return std::nullopt;
  llvm::APInt result(kWidth, 1);
  if (bits <= 1) return exponent == 0 || base.isOne() ? result : base.isZero() || exponent % 2 == 1 ? base : result;
  for (uint64_t i = 0; i < exponent; ++i) {
    result *= base;
    if (result.getSignificantBits() > kLargestBits) return std::nullopt;
  }
  return result;
}

// Python rounds quotients down; the remainder has the divisor's sign.
auto divide(Op op, const llvm::APInt& a, const llvm::APInt& b) -> std::optional<llvm::APInt> {
  if (b.isZero()) return std::nullopt;
  llvm::APInt quotient(kWidth, 0);
  llvm::APInt remainder(kWidth, 0);
  llvm::APInt::sdivrem(a, b, quotient, remainder);
  if (!remainder.isZero() && remainder.isNegative() != b.isNegative()) {
    --quotient;
    remainder += b;
  }
  return op == Op::Mod ? remainder : quotient;
}

}  // namespace

auto foldIntegers(Op op, const Constant& left, const Constant& right) -> std::optional<Constant> {
  const auto a = read(left);
  const auto b = read(right);
  if (!a || !b) return std::nullopt;
  const bool countable = !b->isNegative() && b->getActiveBits() <= 32;
  std::optional<llvm::APInt> result;
  switch (op) {
    case Op::Add: result = *a + *b; break;
    case Op::Sub: result = *a - *b; break;
    case Op::Mul: result = *a * *b; break;
    case Op::BitAnd: result = *a & *b; break;
    case Op::BitOr: result = *a | *b; break;
    case Op::BitXor: result = *a ^ *b; break;
    case Op::FloorDiv:
    case Op::Mod: result = divide(op, *a, *b); break;
    case Op::Pow:
      if (countable) result = power(*a, b->getZExtValue());
      break;
    case Op::LShift:
      if (countable && b->getZExtValue() <= kLargestBits) result = a->shl(static_cast<unsigned>(b->getZExtValue()));
      break;
    case Op::RShift:
      if (countable) result = a->ashr(static_cast<unsigned>(std::min<uint64_t>(b->getZExtValue(), kWidth - 1)));
      break;
    default: break;
  }
  return result ? write(*result) : std::nullopt;
}

auto foldInteger(Op op, const Constant& operand) -> std::optional<Constant> {
  const auto number = read(operand);
  if (!number) return std::nullopt;
  if (op == Op::Neg) return write(-*number);
  if (op == Op::Invert) return write(~*number);
  return std::nullopt;
}

}  // namespace krait::irgen
