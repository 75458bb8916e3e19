#include "time_native.hpp"

#if KRAIT_HOST
#include <time.h>
#endif

namespace krait::time {

void raiseNegativeSleep() { raiseValueError(KRAIT_TEXT("sleep length must be non-negative")); }

void sleepFloat(Float seconds) {
  if (seconds < 0) raiseNegativeSleep();
  if (seconds != seconds) raiseValueError(KRAIT_TEXT("Invalid value NaN (not a number)"));
  uint64_t microseconds = static_cast<uint64_t>(seconds * 1000000);
  sleepLong(microseconds / 1000);
  uint32_t rest = static_cast<uint32_t>(microseconds % 1000);
  if (rest != 0) hal::sleepUs(rest);
}

void sleep(Value seconds) {
  if (isType<Float>(seconds)) {
    sleepFloat(unbox<Float>(seconds));
  } else {
    sleep(index(seconds));
  }
}

#if KRAIT_HOST
namespace {
uint64_t nanosecondsOf(clockid_t clock) {
  timespec now;
  clock_gettime(clock, &now);
  return static_cast<uint64_t>(now.tv_sec) * 1000000000u + static_cast<uint64_t>(now.tv_nsec);
}
}  // namespace
Float time() { return static_cast<Float>(nanosecondsOf(CLOCK_REALTIME)) / Float(1e9); }
Int time_ns() { return makeInt(nanosecondsOf(CLOCK_REALTIME)); }
Float monotonic() { return static_cast<Float>(nanosecondsOf(CLOCK_MONOTONIC)) / Float(1e9); }
#else
Float time() { return static_cast<Float>(hal::ticksMs()) / 1000; }
Int time_ns() { return makeInt(static_cast<uint64_t>(hal::ticksMs()) * 1000000u); }
Float monotonic() { return time(); }
#endif

}  // namespace krait::time
