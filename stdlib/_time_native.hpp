// `time` on the HAL's clock. Ticks have 30 bits: they are small integers on every 32-bit chip.
#pragma once

#include "krait/krait.hpp"
#include "krait_hal.hpp"

namespace krait::_time {

constexpr uint32_t kTicksMask = 0x3fffffff;

// Time that the collector may use.
KRAIT_INLINE void rest(uint32_t milliseconds) {
#if KRAIT_GC_INCREMENTAL
  const uint32_t start = hal::ticksMs();
  uint32_t passed = 0;
  while (passed + 1 < milliseconds && !heap::collectStep()) passed = hal::ticksMs() - start;
  if (passed >= milliseconds) return;
  milliseconds -= passed;
#endif
  hal::sleepMs(milliseconds);
}

// A sleep of more than 49 days is cut into parts.
inline void sleepLong(uint64_t milliseconds) {
  for (; milliseconds > 0xffffffffu; milliseconds -= 0x80000000u) rest(0x80000000u);
  rest(static_cast<uint32_t>(milliseconds));
}

// Machine integers: no 64-bit arithmetic where the product fits; what is constant folds.
template <typename T>
KRAIT_INLINE EnableIf<kIsMachineInt<T>> sleep_ms(T milliseconds) {
  if (!(milliseconds > T(0))) return;
  if constexpr (sizeof(T) > 4) {
    sleepLong(static_cast<uint64_t>(milliseconds));
  } else {
    rest(static_cast<uint32_t>(milliseconds));
  }
}
template <typename T>
KRAIT_INLINE EnableIf<kIsMachineInt<T>> sleep_us(T microseconds) {
  if (!(microseconds > T(0))) return;
  if constexpr (sizeof(T) > 4) {
    sleepLong(static_cast<uint64_t>(microseconds) / 1000);
    microseconds %= 1000;
  }
  hal::sleepUs(static_cast<uint32_t>(microseconds));
}
inline void sleep_ms(Int milliseconds) {
  if (lt(Int::ofSmall(0), milliseconds)) sleepLong(lowBits64(milliseconds));
}
inline void sleep_us(Int microseconds) {
  if (!lt(Int::ofSmall(0), microseconds)) return;
  uint64_t left = lowBits64(microseconds);
  if (left > 0x7fffffff) {
    sleepLong(left / 1000);
    left %= 1000;
  }
  hal::sleepUs(static_cast<uint32_t>(left));
}

[[noreturn]] void raiseNegativeSleep() KRAIT_RAISES;  // ValueError: sleep length must be non-negative

template <typename T>
KRAIT_INLINE EnableIf<kIsMachineInt<T>> sleep(T seconds) {
  if (seconds < T(0)) raiseNegativeSleep();
  if (static_cast<uint64_t>(seconds) <= 4000000) {
    rest(static_cast<uint32_t>(seconds) * 1000u);
  } else {
    sleepLong(static_cast<uint64_t>(seconds) * 1000u);
  }
}
inline void sleep(Int seconds) { sleep(checked<int64_t>(seconds)); }
void sleepFloat(Float seconds) KRAIT_RAISES;
// A constant number of seconds is whole milliseconds by the time the program runs, and links no float
// arithmetic.
KRAIT_INLINE void sleep(Float seconds) {
  if (__builtin_constant_p(seconds) && seconds >= 0 && seconds < 4000000) {
    uint32_t milliseconds = static_cast<uint32_t>(seconds * 1000 + Float(0.0005));
    uint32_t microseconds =
        static_cast<uint32_t>((seconds * 1000 - static_cast<Float>(milliseconds)) * 1000 + Float(0.5));
    if (milliseconds != 0) rest(milliseconds);
    if (milliseconds < 100 && microseconds != 0 && microseconds < 1000) hal::sleepUs(microseconds);
    return;
  }
  sleepFloat(seconds);
}
void sleep(Value seconds) KRAIT_RAISES;

KRAIT_INLINE uint32_t ticks_ms() { return hal::ticksMs() & kTicksMask; }
KRAIT_INLINE uint32_t ticks_us() { return hal::ticksUs() & kTicksMask; }
template <typename A, typename B>
KRAIT_INLINE uint32_t ticks_add(A ticks, B delta) {
  return (convert<uint32_t>(ticks) + convert<uint32_t>(delta)) & kTicksMask;
}
template <typename A, typename B>
KRAIT_INLINE int32_t ticks_diff(A end, B start) {
  uint32_t difference = (convert<uint32_t>(end) - convert<uint32_t>(start)) << 2;
  return static_cast<int32_t>(difference) >> 2;
}

// Seconds since the program started: a device has no calendar. The host gives its own time.
Float time();
Int time_ns() KRAIT_ALLOCATES;
Float monotonic();
Int monotonic_ns() KRAIT_ALLOCATES;
Float process_time();
Int process_time_ns() KRAIT_ALLOCATES;

// A board knows no zones.
#if KRAIT_HOST
constexpr bool takes_eight() { return false; }
word utc_offset(word seconds);
bool is_summer(word seconds);
Str* zone_name(word seconds) KRAIT_ALLOCATES;
word timezone_();
word altzone_();
word daylight_();
Tuple<Str*, Str*> tzname_() KRAIT_ALLOCATES;
#else
constexpr bool takes_eight() { return true; }
constexpr word utc_offset(word) { return 0; }
constexpr bool is_summer(word) { return false; }
KRAIT_ALLOCATES inline Str* zone_name(word) { return makeStr(KRAIT_TEXT("UTC")); }
constexpr word timezone_() { return 0; }
constexpr word altzone_() { return 0; }
constexpr word daylight_() { return 0; }
KRAIT_ALLOCATES inline Tuple<Str*, Str*> tzname_() { return {makeStr(KRAIT_TEXT("UTC")), makeStr(KRAIT_TEXT("UTC"))}; }
#endif

}  // namespace krait::_time
