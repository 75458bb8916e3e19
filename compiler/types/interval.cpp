#include "compiler/types/interval.h"

#include <algorithm>
#include <array>
#include <bit>

namespace krait::types {
namespace {

using Wide = __int128;

// A bound that left 64 bits, or that was none, is none.
auto lowBound(Wide value) -> int64_t { return value <= Interval::kMin ? Interval::kMin : static_cast<int64_t>(value); }
auto highBound(Wide value) -> int64_t { return value >= Interval::kMax ? Interval::kMax : static_cast<int64_t>(value); }

// Bounds as exact numbers, with infinities far outside of what products of 64-bit numbers can reach.
constexpr Wide kInfinity = static_cast<Wide>(1) << 126;
auto lowOf(Interval a) -> Wide { return a.low == Interval::kMin ? -kInfinity : static_cast<Wide>(a.low); }
auto highOf(Interval a) -> Wide { return a.high == Interval::kMax ? kInfinity : static_cast<Wide>(a.high); }

auto make(Wide low, Wide high) -> Interval {
  Interval result{lowBound(low), highBound(high)};
  // A value outside 64 bits on both sides of the same infinity still needs a non-empty interval.
  if (low >= Interval::kMax) result.low = Interval::kMax - 1;
  if (high <= Interval::kMin) result.high = Interval::kMin + 1;
  return result;
}

auto product(Wide a, Wide b) -> Wide {
  if (a == 0 || b == 0) return 0;
  const bool negative = (a < 0) != (b < 0);
  const bool infinite = a == kInfinity || a == -kInfinity || b == kInfinity || b == -kInfinity;
  if (infinite) return negative ? -kInfinity : kInfinity;
  return a * b;  // at most 2^126
}

auto hull(std::array<Wide, 4> corners) -> Interval {
  auto [low, high] = std::minmax_element(corners.begin(), corners.end());
  return make(*low, *high);
}

auto floorQuotient(Wide a, Wide b) -> Wide {
  const bool infinite_a = a == kInfinity || a == -kInfinity;
  const bool infinite_b = b == kInfinity || b == -kInfinity;
  if (infinite_b) return (a < 0) == (b < 0) || a == 0 ? 0 : -1;
  if (infinite_a) return (a < 0) == (b < 0) ? kInfinity : -kInfinity;
  Wide quotient = a / b;
  if (a % b != 0 && (a < 0) != (b < 0)) --quotient;
  return quotient;
}

// All bits up to the highest of `value` set.
auto bitsOf(int64_t value) -> int64_t {
  if (value <= 0) return 0;
  const int width = 64 - std::countl_zero(static_cast<uint64_t>(value));
  return width >= 63 ? Interval::kMax : (int64_t{1} << width) - 1;
}

}  // namespace

auto toString(const Interval& interval) -> std::string {
  if (interval.isEmpty()) return "nothing";
  if (interval.isConstant()) return std::to_string(interval.low);
  std::string low = interval.low == Interval::kMin ? "" : std::to_string(interval.low);
  std::string high = interval.high == Interval::kMax ? "" : std::to_string(interval.high);
  return low + ".." + high;
}

auto join(Interval a, Interval b) -> Interval {
  if (a.isEmpty()) return b;
  if (b.isEmpty()) return a;
  return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

auto meet(Interval a, Interval b) -> Interval { return {std::max(a.low, b.low), std::min(a.high, b.high)}; }

auto widen(Interval before, Interval after) -> Interval {
  if (before.isEmpty()) return after;
  static constexpr int64_t kLows[] = {0, -1, -128, -32768, -(int64_t{1} << 30), INT32_MIN, -(int64_t{1} << 53),
                                      Interval::kMin};
  static constexpr int64_t kHighs[] = {0,     1,         127,        255,       1023,           32767,
                                       65535, 0xffffff, (1 << 30) - 1, INT32_MAX, UINT32_MAX, int64_t{1} << 53,
                                       Interval::kMax};
  Interval result = join(before, after);
  if (result.low < before.low)
    result.low = *std::find_if(std::begin(kLows), std::end(kLows), [&](int64_t bound) { return bound <= result.low; });
  if (result.high > before.high)
    result.high =
        *std::find_if(std::begin(kHighs), std::end(kHighs), [&](int64_t bound) { return bound >= result.high; });
  return result;
}

auto add(Interval a, Interval b) -> Interval {
  if (a.isEmpty() || b.isEmpty()) return Interval::empty();
  const Wide low = a.low == Interval::kMin || b.low == Interval::kMin ? -kInfinity : lowOf(a) + lowOf(b);
  const Wide high = a.high == Interval::kMax || b.high == Interval::kMax ? kInfinity : highOf(a) + highOf(b);
  return make(low, high);
}

auto neg(Interval a) -> Interval {
  if (a.isEmpty()) return a;
  return make(-highOf(a), -lowOf(a));
}

auto sub(Interval a, Interval b) -> Interval { return add(a, neg(b)); }

auto mul(Interval a, Interval b) -> Interval {
  if (a.isEmpty() || b.isEmpty()) return Interval::empty();
  return hull({product(lowOf(a), lowOf(b)), product(lowOf(a), highOf(b)), product(highOf(a), lowOf(b)),
               product(highOf(a), highOf(b))});
}

auto absolute(Interval a) -> Interval {
  if (a.isEmpty() || a.low >= 0) return a;
  if (a.high <= 0) return neg(a);
  return make(0, std::max(-lowOf(a), highOf(a)));
}

auto floorDiv(Interval a, Interval b) -> Interval {
  if (a.isEmpty() || b.isEmpty()) return Interval::empty();
  Interval result = Interval::empty();
  const auto divide = [&](Interval divisor) {
    if (divisor.isEmpty()) return;
    result = join(result, hull({floorQuotient(lowOf(a), lowOf(divisor)), floorQuotient(lowOf(a), highOf(divisor)),
                                floorQuotient(highOf(a), lowOf(divisor)), floorQuotient(highOf(a), highOf(divisor))}));
  };
  divide(meet(b, {Interval::kMin, -1}));
  divide(meet(b, {1, Interval::kMax}));
  return result;
}

auto mod(Interval a, Interval b) -> Interval {
  if (a.isEmpty() || b.isEmpty()) return Interval::empty();
  Interval result = Interval::empty();
  const Interval positive = meet(b, {1, Interval::kMax});
  if (!positive.isEmpty()) {
    if (a.low >= 0 && highOf(a) < lowOf(positive)) {
      result = a;
    } else {
      Wide high = highOf(positive) == kInfinity ? kInfinity : highOf(positive) - 1;
      if (a.low >= 0) high = std::min(high, highOf(a));
      result = make(0, high);
    }
  }
  const Interval negative = meet(b, {Interval::kMin, -1});
  if (!negative.isEmpty()) {
    Wide low = lowOf(negative) == -kInfinity ? -kInfinity : lowOf(negative) + 1;
    if (a.high <= 0) low = std::max(low, lowOf(a));
    result = join(result, make(low, 0));
  }
  return result;
}

auto leftShift(Interval a, Interval b) -> Interval {
  b = meet(b, {0, Interval::kMax});  // negative counts raise
  if (a.isEmpty() || b.isEmpty()) return Interval::empty();
  const auto shifted = [](Wide value, int64_t count) -> Wide {
    if (value == 0) return 0;
    if (count > 62 || value >= kInfinity || value <= -kInfinity) return value < 0 ? -kInfinity : kInfinity;
    return value * (static_cast<Wide>(1) << count);
  };
  return hull({shifted(lowOf(a), b.low), shifted(lowOf(a), b.high), shifted(highOf(a), b.low),
               shifted(highOf(a), b.high)});
}

auto rightShift(Interval a, Interval b) -> Interval {
  b = meet(b, {0, Interval::kMax});
  if (a.isEmpty() || b.isEmpty()) return Interval::empty();
  const auto shifted = [](Wide value, int64_t count) -> Wide {
    if (value >= kInfinity || value <= -kInfinity) return value;
    return count > 63 ? (value < 0 ? -1 : 0) : value >> count;
  };
  return hull({shifted(lowOf(a), b.low), shifted(lowOf(a), b.high), shifted(highOf(a), b.low),
               shifted(highOf(a), b.high)});
}

auto bitAnd(Interval a, Interval b) -> Interval {
  if (a.isEmpty() || b.isEmpty()) return Interval::empty();
  if (a.isConstant() && b.isConstant() && a.isBounded() && b.isBounded()) return Interval::of(a.low & b.low);
  // A non-negative operand bounds the result from both sides.
  if (a.low >= 0 && b.low >= 0) return {0, std::min(a.high, b.high)};
  if (a.low >= 0) return {0, a.high};
  if (b.low >= 0) return {0, b.high};
  // Both may be negative: the result is not above the larger, and has no more bits than the wider.
  const Wide low = std::min(lowOf(a), lowOf(b));
  const Wide reach = low <= -kInfinity ? -kInfinity : -static_cast<Wide>(bitsOf(static_cast<int64_t>(-(low + 1)))) - 1;
  return make(reach, std::max(highOf(a), highOf(b)));
}

auto bitOr(Interval a, Interval b) -> Interval {
  if (a.isEmpty() || b.isEmpty()) return Interval::empty();
  if (a.isConstant() && b.isConstant() && a.isBounded() && b.isBounded()) return Interval::of(a.low | b.low);
  if (a.low >= 0 && b.low >= 0) return {std::max(a.low, b.low), std::max(bitsOf(a.high), bitsOf(b.high))};
  if (!a.isBounded() || !b.isBounded()) return Interval::all();
  const int64_t reach = std::max({bitsOf(a.high), bitsOf(b.high), bitsOf(-(a.low + 1)), bitsOf(-(b.low + 1))});
  return make(-static_cast<Wide>(reach) - 1, reach);
}

auto bitXor(Interval a, Interval b) -> Interval {
  if (a.isEmpty() || b.isEmpty()) return Interval::empty();
  if (a.isConstant() && b.isConstant() && a.isBounded() && b.isBounded()) return Interval::of(a.low ^ b.low);
  if (a.low >= 0 && b.low >= 0) return {0, std::max(bitsOf(a.high), bitsOf(b.high))};
  return bitOr(join(a, Interval::of(0)), join(b, Interval::of(0)));
}

auto power(Interval a, Interval b) -> Interval {
  b = meet(b, {0, Interval::kMax});
  if (a.isEmpty() || b.isEmpty()) return Interval::empty();
  if (!a.isBounded() || b.high > 64) return a.low >= 0 ? Interval{0, Interval::kMax} : Interval::all();
  const auto raised = [](Wide base, int64_t exponent) {
    Wide result = 1;
    for (int64_t i = 0; i < exponent; ++i) {
      result *= base;
      if (result > Interval::kMax || result < Interval::kMin) return result < 0 ? -kInfinity : kInfinity;
    }
    return result;
  };
  if (a.low >= 0) return make(a.low == 0 && b.high > 0 ? 0 : raised(lowOf(a), b.low), raised(highOf(a), b.high));
  const Wide reach = raised(std::max(-lowOf(a), highOf(a)), b.high);
  return make(-reach, reach);
}

}  // namespace krait::types
