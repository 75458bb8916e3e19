// Small helpers that emitted code uses where a plain operator of C++ would not do.
#pragma once

#include "krait/base/traits.hpp"
#include "krait/base/word.hpp"

namespace krait {

// The counter of a `range` loop one step on, or `stop` if the step leads there or beyond: the sum itself may
// not fit the counter's type. Distances are unsigned: between any two values of a type they fit its unsigned
// form.
template <typename T, typename Step>
KRAIT_INLINE constexpr T advance(T counter, Same<T> stop, Step step) {
  const uint64_t mask = sizeof(T) >= 8 ? ~uint64_t{0} : (uint64_t{1} << (8 * (sizeof(T) & 7))) - 1;
  if constexpr (sizeof(T) <= 4) {
    const uint32_t narrow = static_cast<uint32_t>(mask);
    if (step >= 0) {
      const uint32_t distance = (static_cast<uint32_t>(stop) - static_cast<uint32_t>(counter)) & narrow;
      return distance > static_cast<uint32_t>(step) ? static_cast<T>(counter + static_cast<T>(step)) : stop;
    }
    const uint32_t distance = (static_cast<uint32_t>(counter) - static_cast<uint32_t>(stop)) & narrow;
    const uint32_t down = (uint32_t{0} - static_cast<uint32_t>(step)) & narrow;
    return distance > down ? static_cast<T>(counter - static_cast<T>(down)) : stop;
  } else {
    if (step >= 0) {
      const uint64_t distance = static_cast<uint64_t>(stop) - static_cast<uint64_t>(counter);
      return distance > static_cast<uint64_t>(step) ? static_cast<T>(counter + static_cast<T>(step)) : stop;
    }
    const uint64_t distance = static_cast<uint64_t>(counter) - static_cast<uint64_t>(stop);
    return distance > uint64_t{0} - static_cast<uint64_t>(step)
               ? static_cast<T>(counter + static_cast<T>(step))
               : stop;
  }
}

// The same where the sign of the step is known though the step is not.
template <typename T, typename Step>
KRAIT_INLINE constexpr T advanceUp(T counter, Same<T> stop, Step step) {
  if (step <= 0) __builtin_unreachable();
  return advance(counter, stop, step);
}
template <typename T, typename Step>
KRAIT_INLINE constexpr T advanceDown(T counter, Same<T> stop, Step step) {
  if (step >= 0) __builtin_unreachable();
  return advance(counter, stop, step);
}

// Has a `range` loop whose step is not known at compile time values left?
template <typename T, typename Step>
KRAIT_INLINE constexpr bool before(T counter, Same<T> stop, Step step) {
  return step > 0 ? counter < stop : counter > stop;
}

// Python's >>: any count, however large, and towards minus infinity. The count is proved not to be negative.
template <typename T, typename Count>
KRAIT_INLINE constexpr T shiftRight(T value, Count count) {
  constexpr Count kLast = sizeof(T) * 8 - 1;
  if (count > kLast) return value < T(0) ? static_cast<T>(-1) : T(0);
  return static_cast<T>(value >> count);
}

}  // namespace krait
