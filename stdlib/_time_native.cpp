#include "_time_native.hpp"

#if KRAIT_HOST
#include <time.h>
#endif

namespace krait::_time {

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
Int monotonic_ns() { return makeInt(nanosecondsOf(CLOCK_MONOTONIC)); }
Float process_time() { return static_cast<Float>(nanosecondsOf(CLOCK_PROCESS_CPUTIME_ID)) / Float(1e9); }
Int process_time_ns() { return makeInt(nanosecondsOf(CLOCK_PROCESS_CPUTIME_ID)); }

namespace {
Str* textOf(const char* text) { return makeStr(text, __builtin_strlen(text)); }
tm localTime(word seconds) {
  tm result{};
  time_t moment = static_cast<time_t>(seconds);
  tzset();
  localtime_r(&moment, &result);
  return result;
}
}  // namespace
word utc_offset(word seconds) { return localTime(seconds).tm_gmtoff; }
bool is_summer(word seconds) { return localTime(seconds).tm_isdst > 0; }
Str* zone_name(word seconds) {
  const tm local = localTime(seconds);
  return textOf(local.tm_zone == nullptr ? "UTC" : local.tm_zone);
}
word timezone_() {
  tzset();
  return ::timezone;
}
word daylight_() {
  tzset();
  return ::daylight;
}
// Where there is a summer time it is an hour.
word altzone_() { return timezone_() - 3600 * daylight_(); }
Tuple<Str*, Str*> tzname_() {
  tzset();
  Str* standard = textOf(::tzname[0]);
  return {standard, textOf(::tzname[1])};
}
#else
Float time() { return static_cast<Float>(hal::ticksMs()) / 1000; }
Int time_ns() { return makeInt(static_cast<uint64_t>(hal::ticksMs()) * 1000000u); }
Float monotonic() { return time(); }
Int monotonic_ns() { return time_ns(); }
Float process_time() { return time(); }
Int process_time_ns() { return time_ns(); }
#endif

}  // namespace krait::_time
