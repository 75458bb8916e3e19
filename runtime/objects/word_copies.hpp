// Functions that compute with integers of any size twice: in machine words as long as those do, exactly otherwise.
//
//     krait::print(krait::inWords<fib_words, fib>(n));
//
// `fib_words` is `fib` with words for integers. Its operations leave it when a result does not fit, by a jump to
// `inWords`, which then asks `fib` from the beginning: that is the same, because only functions without effects have such
// copies. Measured on Cortex-M0, fib(20): 1.2 times the instructions of C++ without any test; tagged integers cost 2.4
// times. A test for overflow is one instruction there, written in assembly: __builtin_add_overflow makes five of it.
#pragma once

#include "krait/objects/arithmetic.hpp"
#include "krait/objects/convert.hpp"

namespace krait {

extern "C" [[noreturn]] KRAIT_COLD void krait_leave_words();

// Runs `body`. False if it left by krait_leave_words().
bool runInWords(void (*body)(void* frame), void* frame);

#if defined(__arm__) && !defined(__thumb2__)
#define KRAIT_FLAGS_OPERATION(text, a, b, constraint)                                             \
  int32_t result;                                                                                 \
  asm(".syntax unified\n\t" text " %0, %1, %2\n\tbvc 1f\n\tbl krait_leave_words\n1:" : "=l"(result) : "l"(a), constraint(b) \
      : "cc", "lr");                                                                              \
  return result
KRAIT_INLINE int32_t addWord(int32_t a, int32_t b) {
  if (__builtin_constant_p(b) && b >= 0 && b <= 7) {
    KRAIT_FLAGS_OPERATION("adds", a, b, "i");
  }
  KRAIT_FLAGS_OPERATION("adds", a, b, "l");
}
KRAIT_INLINE int32_t subWord(int32_t a, int32_t b) {
  if (__builtin_constant_p(b) && b >= 0 && b <= 7) {
    KRAIT_FLAGS_OPERATION("subs", a, b, "i");
  }
  KRAIT_FLAGS_OPERATION("subs", a, b, "l");
}
#undef KRAIT_FLAGS_OPERATION
int32_t mulWordWide(int32_t a, int32_t b);
KRAIT_INLINE int32_t mulWord(int32_t a, int32_t b) {
  // There is no multiplication with a wide result.
  if (KRAIT_LIKELY(a == static_cast<int16_t>(a) && b == static_cast<int16_t>(b))) return a * b;
  return mulWordWide(a, b);
}
#else
KRAIT_INLINE int32_t addWord(int32_t a, int32_t b) {
  int32_t result;
  if (KRAIT_UNLIKELY(__builtin_add_overflow(a, b, &result))) krait_leave_words();
  return result;
}
KRAIT_INLINE int32_t subWord(int32_t a, int32_t b) {
  int32_t result;
  if (KRAIT_UNLIKELY(__builtin_sub_overflow(a, b, &result))) krait_leave_words();
  return result;
}
KRAIT_INLINE int32_t mulWord(int32_t a, int32_t b) {
  int32_t result;
  if (KRAIT_UNLIKELY(__builtin_mul_overflow(a, b, &result))) krait_leave_words();
  return result;
}
#endif
KRAIT_INLINE int64_t addWord(int64_t a, int64_t b) {
  int64_t result;
  if (KRAIT_UNLIKELY(__builtin_add_overflow(a, b, &result))) krait_leave_words();
  return result;
}
KRAIT_INLINE int64_t subWord(int64_t a, int64_t b) {
  int64_t result;
  if (KRAIT_UNLIKELY(__builtin_sub_overflow(a, b, &result))) krait_leave_words();
  return result;
}
KRAIT_INLINE int64_t mulWord(int64_t a, int64_t b) {
  int64_t result;
  if (KRAIT_UNLIKELY(__builtin_mul_overflow(a, b, &result))) krait_leave_words();
  return result;
}

namespace detail {

template <typename T>
KRAIT_INLINE T floordivWordOf(T a, T b) {
  if (b == -1) return subWord(T(0), a);
  if (b == 0) raiseIntegerZeroDivision();
  const T quotient = static_cast<T>(a / b);
  return quotient - static_cast<T>(a % b != 0 && (a < 0) != (b < 0));
}
template <typename T>
KRAIT_INLINE T modWordOf(T a, T b) {
  if (b == -1) return 0;
  if (b == 0) raiseIntegerModuloZero();
  const T rest = static_cast<T>(a % b);
  return rest != 0 && (rest < 0) != (b < 0) ? static_cast<T>(rest + b) : rest;
}
[[noreturn]] void raiseNegativeShift() KRAIT_RAISES;  // negative shift count
template <typename T>
KRAIT_INLINE T lshiftWordOf(T a, T count) {
  constexpr T kBits = sizeof(T) * 8;
  if (count < 0) raiseNegativeShift();
  if (count >= kBits) {
    if (a == 0) return 0;
    krait_leave_words();
  }
  using Unsigned = Choose<sizeof(T) == 8, uint64_t, uint32_t>;
  const T result = static_cast<T>(static_cast<Unsigned>(a) << count);
  if (KRAIT_UNLIKELY(result >> count != a)) krait_leave_words();
  return result;
}
template <typename T>
KRAIT_INLINE T rshiftWordOf(T a, T count) {
  if (count < 0) raiseNegativeShift();
  constexpr T kLast = sizeof(T) * 8 - 1;
  return a >> (count > kLast ? kLast : count);
}

}  // namespace detail

KRAIT_RAISES inline int32_t floordivWord(int32_t a, int32_t b) { return detail::floordivWordOf(a, b); }
KRAIT_RAISES inline int64_t floordivWord(int64_t a, int64_t b) { return detail::floordivWordOf(a, b); }
KRAIT_RAISES inline int32_t modWord(int32_t a, int32_t b) { return detail::modWordOf(a, b); }
KRAIT_RAISES inline int64_t modWord(int64_t a, int64_t b) { return detail::modWordOf(a, b); }
KRAIT_RAISES inline int32_t lshiftWord(int32_t a, int32_t n) { return detail::lshiftWordOf(a, n); }
KRAIT_RAISES inline int64_t lshiftWord(int64_t a, int64_t n) { return detail::lshiftWordOf(a, n); }
KRAIT_RAISES inline int32_t rshiftWord(int32_t a, int32_t n) { return detail::rshiftWordOf(a, n); }
KRAIT_RAISES inline int64_t rshiftWord(int64_t a, int64_t n) { return detail::rshiftWordOf(a, n); }
KRAIT_INLINE int32_t negWord(int32_t a) { return subWord(static_cast<int32_t>(0), a); }
KRAIT_INLINE int64_t negWord(int64_t a) { return subWord(static_cast<int64_t>(0), a); }
KRAIT_INLINE int32_t absWord(int32_t a) { return a < 0 ? negWord(a) : a; }
KRAIT_INLINE int64_t absWord(int64_t a) { return a < 0 ? negWord(a) : a; }

namespace detail {

template <typename W>
KRAIT_INLINE bool fitsWord(int64_t value) {
  return value == static_cast<W>(value);
}

// An argument as the copy in words takes it; false if it does not fit.
template <typename P, typename A>
KRAIT_INLINE bool fitsParameter(const A& value) {
  if constexpr (kSame<A, Int> && !kSame<P, Int>) {
    int64_t wide;
    return value.isSmall() || (fitsInt64(value, &wide) && fitsWord<P>(wide));
  } else {
    return true;
  }
}
template <typename P, typename A>
KRAIT_INLINE P toParameter(const A& value) {
  if constexpr (kSame<P, A>) {
    return value;
  } else {
    return convert<P>(value);
  }
}

template <typename W, typename... P, typename R, typename... A>
KRAIT_INLINE R inWordsOr(W (*words)(P...), R (*exact)(A...), Same<A>... arguments) {
  if (!(fitsParameter<P>(arguments) && ...)) return exact(arguments...);
  W result;
  auto body = [&] { result = words(toParameter<P>(arguments)...); };
  const bool done =
      runInWords([](void* frame) { (*static_cast<decltype(body)*>(frame))(); }, static_cast<void*>(&body));
  if (!done) return exact(arguments...);
  return toParameter<R>(result);
}

}  // namespace detail

// A number of any representation as a word of a copy.
template <typename W, typename T>
KRAIT_INLINE W narrowed(T value) {
  if constexpr (kSame<T, Int>) {
    if (KRAIT_LIKELY(value.isSmall())) return static_cast<W>(value.small());
    int64_t wide;
    if (!fitsInt64(value, &wide) || !detail::fitsWord<W>(wide)) krait_leave_words();
    return static_cast<W>(wide);
  } else {
    const W cut = static_cast<W>(value);
    // Of the same width without a sign, what does not fit comes out negative.
    if (KRAIT_UNLIKELY(static_cast<T>(cut) != value || (cut < 0) != (value < T(0)))) krait_leave_words();
    return cut;
  }
}

template <auto words, auto exact, typename... A>
KRAIT_OUTLINE auto inWords(A... arguments) {
  return detail::inWordsOr(words, exact, arguments...);
}

}  // namespace krait
