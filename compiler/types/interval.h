// Intervals: which integers a value may be.
//
// Bounds are 64-bit; the extreme representable values stand for "no bound" and everything that leaves 64 bits becomes
// unbounded, so arithmetic here never lies: the result of an operation on members of two intervals is a member of the
// operation's interval. Where an interval is unbounded the value is held as an exact tagged integer.
#pragma once

#include <cstdint>
#include <limits>
#include <string>

namespace krait::types {

struct Interval {
  static constexpr int64_t kMin = std::numeric_limits<int64_t>::min();  // no lower bound
  static constexpr int64_t kMax = std::numeric_limits<int64_t>::max();  // no upper bound

  int64_t low = 1;
  int64_t high = 0;  // low > high: no value

  static constexpr auto empty() -> Interval { return {1, 0}; }
  static constexpr auto all() -> Interval { return {kMin, kMax}; }
  static constexpr auto of(int64_t value) -> Interval { return {value, value}; }

  [[nodiscard]] auto isEmpty() const -> bool { return low > high; }
  [[nodiscard]] auto isConstant() const -> bool { return low == high; }
  [[nodiscard]] auto isBounded() const -> bool { return low != kMin && high != kMax; }
  [[nodiscard]] auto contains(int64_t value) const -> bool { return low <= value && value <= high; }
  [[nodiscard]] auto within(int64_t least, int64_t most) const -> bool { return low >= least && high <= most; }
  friend auto operator==(const Interval&, const Interval&) -> bool = default;
};

auto toString(const Interval& interval) -> std::string;

auto join(Interval a, Interval b) -> Interval;
auto meet(Interval a, Interval b) -> Interval;

/// The next interval of a rising chain: bounds that grew move to the next bound of a machine type.
auto widen(Interval before, Interval after) -> Interval;

auto add(Interval a, Interval b) -> Interval;
auto sub(Interval a, Interval b) -> Interval;
auto mul(Interval a, Interval b) -> Interval;
auto neg(Interval a) -> Interval;
auto absolute(Interval a) -> Interval;
auto floorDiv(Interval a, Interval b) -> Interval;  // members of b that are zero raise, and do not count
auto mod(Interval a, Interval b) -> Interval;
auto leftShift(Interval a, Interval b) -> Interval;
auto rightShift(Interval a, Interval b) -> Interval;
auto bitAnd(Interval a, Interval b) -> Interval;
auto bitOr(Interval a, Interval b) -> Interval;
auto bitXor(Interval a, Interval b) -> Interval;
auto power(Interval a, Interval b) -> Interval;

}  // namespace krait::types
