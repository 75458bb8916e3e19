// Integers of any size: a word that is a small integer, or points at a big one.
//
// Normalised: what fits the small form (31 bits on 32-bit machines, 63 on the host, 15 on AVR) is never a
// BigInt, so small and big numbers are never equal and `bits` of equal small numbers are equal. Operations
// take the short way inline where it is short; the rest is out of line and linked one operation at a time.
#pragma once

#include "krait/base/traits.hpp"
#include "krait/numbers/limbs.hpp"
#include "krait/objects/object.hpp"
#include "krait/objects/value.hpp"

namespace krait {

constexpr word kMaxSmall = kMaxWord >> 1;
constexpr word kMinSmall = -kMaxSmall - 1;

// Sign and magnitude; limbs least significant first, as many as `size_and_sign` >> 1 says; bit 0: negative.
struct BigInt : Object {
  uword size_and_sign;
  numbers::Limb limbs[1];

  static constexpr const TypeInfo& type = Int_type;
  size_t size() const { return size_and_sign >> 1; }
  bool negative() const { return (size_and_sign & 1) != 0; }
  numbers::Integer view() const { return {{limbs, size()}, negative()}; }
};

struct Int {
  uword bits;

  constexpr bool isSmall() const { return (bits & 1) != 0; }
  constexpr word small() const { return static_cast<word>(bits) >> 1; }
  BigInt* big() const { return reinterpret_cast<BigInt*>(bits); }
  static constexpr Int ofSmall(word value) { return {static_cast<uword>(value) << 1 | 1}; }
};

constexpr bool fitsSmall(int64_t value) { return value >= kMinSmall && value <= kMaxSmall; }

KRAIT_ALLOCATES KRAIT_OUTLINE Int bigFromWord(word value);
KRAIT_ALLOCATES KRAIT_OUTLINE Int bigFromInt64(int64_t value);
KRAIT_ALLOCATES KRAIT_OUTLINE Int bigFromUint64(uint64_t value);

namespace detail {

template <typename T>
inline Int makeIntOf(T value) {
  static_assert(kIsMachineInt<T> || kSame<T, bool>, "a machine integer");
  if constexpr (sizeof(T) < sizeof(word)) {
    return Int::ofSmall(static_cast<word>(value));
  } else if constexpr (kIsSigned<T> && sizeof(T) == sizeof(word)) {
    // Twice the value: its sign changes exactly when it does not fit. (__builtin_mul_overflow computes 64 bits
    // on Cortex-M0.)
    const uword shifted = static_cast<uword>(value) << 1;
    if (KRAIT_UNLIKELY(static_cast<word>(shifted ^ static_cast<uword>(value)) < 0)) return bigFromWord(value);
    return {shifted | 1};
  } else if constexpr (kIsSigned<T> || sizeof(T) < 8) {
    return fitsSmall(static_cast<int64_t>(value)) ? Int::ofSmall(static_cast<word>(value))
                                                  : bigFromInt64(static_cast<int64_t>(value));
  } else {
    return value <= static_cast<T>(kMaxSmall) ? Int::ofSmall(static_cast<word>(value)) : bigFromUint64(value);
  }
}

}  // namespace detail

// Any machine integer. Allocates only if the value does not fit the small form. Constants become what they are at once:
// compilers that optimise for size do not see through a call.
template <typename T>
KRAIT_INLINE Int makeInt(T value) {
  if constexpr (sizeof(T) <= sizeof(int64_t) && !kSame<T, uint64_t>) {
    if (__builtin_constant_p(value) && fitsSmall(static_cast<int64_t>(value))) {
      return Int::ofSmall(static_cast<word>(value));
    }
  }
  return detail::makeIntOf(value);
}

// The value as a machine integer. `lowBits` wraps (and is what proved conversions use); toMachine tells
// whether it fits.
KRAIT_INLINE word lowBits(Int value);
KRAIT_OUTLINE uint64_t lowBits64(Int value);
KRAIT_OUTLINE uint32_t lowBits32(Int value);
bool fitsInt64(Int value, int64_t* result);

// A constant that does not fit the small form: KRAIT_BIGINT(name, negative, limbs…), used as `name` of type
// Int. Limbs are numbers::Limb, least significant first.
template <size_t count>
struct BigIntConstant {
  const TypeInfo* type_info;
  uword size_and_sign;
  numbers::Limb limbs[count];
  operator Int() const { return {reinterpret_cast<uword>(this)}; }
};
template <typename... Limbs>
constexpr BigIntConstant<sizeof...(Limbs)> bigIntConstant(bool negative, Limbs... limbs) {
  return {&BigInt::type, sizeof...(Limbs) << 1 | negative, {static_cast<numbers::Limb>(limbs)...}};
}
#define KRAIT_BIGINT(name, negative, ...)                                                              \
  KRAIT_ALIGNED static const ::krait::BigIntConstant<sizeof((::krait::numbers::Limb[]){__VA_ARGS__}) / \
                                                     sizeof(::krait::numbers::Limb)>                   \
      name##_object = ::krait::bigIntConstant(negative, __VA_ARGS__);                                  \
  static inline ::krait::Int name##_value() { return name##_object; }

// ---- Arithmetic. Out of line: exact at any size ----

KRAIT_ALLOCATES KRAIT_OUTLINE Int addSlow(Int a, Int b);
KRAIT_ALLOCATES KRAIT_OUTLINE Int subSlow(Int a, Int b);

namespace detail {

KRAIT_INLINE Int addInline(Int a, Int b) {
  word sum;
  if (KRAIT_LIKELY(a.bits & b.bits & 1) &&
      KRAIT_LIKELY(!__builtin_add_overflow(static_cast<word>(a.bits), static_cast<word>(b.bits - 1), &sum))) {
    return {static_cast<uword>(sum)};
  }
  return addSlow(a, b);
}
KRAIT_INLINE Int subInline(Int a, Int b) {
  word difference;
  if (KRAIT_LIKELY(a.bits & b.bits & 1) &&
      KRAIT_LIKELY(
          !__builtin_sub_overflow(static_cast<word>(a.bits), static_cast<word>(b.bits - 1), &difference))) {
    return {static_cast<uword>(difference)};
  }
  return subSlow(a, b);
}
inline Int addAny(Int a, Int b) { return addInline(a, b); }
inline Int subAny(Int a, Int b) { return subInline(a, b); }

}  // namespace detail

// With a constant half of the tests go, and what is left is shorter than the constant and a call.
KRAIT_INLINE Int add(Int a, Int b) {
  return __builtin_constant_p(a.bits) || __builtin_constant_p(b.bits) ? detail::addInline(a, b) : detail::addAny(a, b);
}
KRAIT_INLINE Int sub(Int a, Int b) {
  return __builtin_constant_p(b.bits) ? detail::subInline(a, b) : detail::subAny(a, b);
}
KRAIT_ALLOCATES Int mul(Int a, Int b);
KRAIT_ALLOCATES Int floordiv(Int a, Int b);  // ZeroDivisionError
KRAIT_ALLOCATES Int mod(Int a, Int b);       // ZeroDivisionError
struct IntPair {
  Int quotient, remainder;
};
KRAIT_ALLOCATES IntPair divmodInt(Int a, Int b);
KRAIT_RAISES Float truediv(Int a, Int b);  // ZeroDivisionError, OverflowError
KRAIT_RAISES Float truediv(int32_t a, int32_t b);  // ZeroDivisionError
// A negative exponent gives a float in Python: lowering types `int ** int` as Value unless the exponent is
// known not to be negative. This one is for exponents >= 0.
KRAIT_ALLOCATES Int pow(Int base, Int exponent);
KRAIT_ALLOCATES Int pow(Int base, Int exponent, Int modulus);
KRAIT_ALLOCATES Value powValue(Int base, Int exponent);  // an int or a float
KRAIT_ALLOCATES Int lshift(Int a, Int b);                // ValueError: negative shift count
KRAIT_ALLOCATES Int rshift(Int a, Int b);
KRAIT_ALLOCATES KRAIT_OUTLINE Int bitand_Slow(Int a, Int b);
KRAIT_ALLOCATES KRAIT_OUTLINE Int bitor_Slow(Int a, Int b);
KRAIT_ALLOCATES KRAIT_OUTLINE Int bitxorSlow(Int a, Int b);
inline Int bitand_(Int a, Int b) { return a.bits & b.bits & 1 ? Int{a.bits & b.bits} : bitand_Slow(a, b); }
inline Int bitor_(Int a, Int b) { return a.bits & b.bits & 1 ? Int{a.bits | b.bits} : bitor_Slow(a, b); }
inline Int bitxor(Int a, Int b) {
  return a.bits & b.bits & 1 ? Int{(a.bits ^ b.bits) | 1} : bitxorSlow(a, b);
}
KRAIT_ALLOCATES Int neg(Int a);
inline Int pos(Int a) { return a; }
inline Int invert(Int a) { return a.isSmall() ? Int{~a.bits | 1} : sub(Int::ofSmall(-1), a); }
KRAIT_ALLOCATES Int abs(Int a);

// ---- Comparison: no allocation, nothing raised ----

KRAIT_OUTLINE int8_t compareSlow(Int a, Int b);  // -1, 0, 1
KRAIT_OUTLINE bool eqSlow(Int a, Int b);
inline bool eq(Int a, Int b) { return a.bits == b.bits || (((a.bits | b.bits) & 1) == 0 && eqSlow(a, b)); }
inline bool lt(Int a, Int b) {
  return a.bits & b.bits & 1 ? static_cast<word>(a.bits) < static_cast<word>(b.bits) : compareSlow(a, b) < 0;
}
inline bool ne(Int a, Int b) { return !eq(a, b); }
inline bool gt(Int a, Int b) { return lt(b, a); }
inline bool le(Int a, Int b) { return !lt(b, a); }
inline bool ge(Int a, Int b) { return !lt(a, b); }
inline bool is(Int a, Int b) { return a.bits == b.bits; }
// -1, 0, 1, or numbers::kUnordered.
int8_t compareIntFloat(Int a, Float b);

inline bool truth(Int a) { return a.bits != 1; }
Hash hash(Int a);

// ---- Conversions ----

KRAIT_RAISES Float intToFloat(Int a);    // OverflowError: int too large to convert to float
KRAIT_ALLOCATES Int toInt(Float value);  // OverflowError, ValueError for inf and nan
KRAIT_ALLOCATES Int toInt(Str* text);    // ValueError
KRAIT_ALLOCATES Int toInt(Str* text, Int base);
KRAIT_ALLOCATES Int toInt(Value value);  // numbers, texts, __int__, __index__
KRAIT_ALLOCATES Int toInt(Value value, Int base);
inline Int toInt(Int value) { return value; }

// ---- Methods ----

word int_bit_length(Int a);
word int_bit_count(Int a);
inline Int int_real(Int a) { return a; }
inline Int int_real(bool a) { return Int::ofSmall(a); }
template <typename T, typename = EnableIf<kIsMachineInt<T>>>
KRAIT_ALLOCATES inline Int int_real(T a) {
  return makeInt(a);
}
template <typename T>
constexpr word int_imag(T) {
  return 0;
}
template <typename T>
constexpr word int_denominator(T) {
  return 1;
}

void writeStr(Sink& sink, Int value);
inline void writeRepr(Sink& sink, Int value) { writeStr(sink, value); }

KRAIT_ALLOCATES Str* bin(Int value);
KRAIT_ALLOCATES Str* oct(Int value);
KRAIT_ALLOCATES Str* hex(Int value);

KRAIT_INLINE word lowBits(Int value) {
  if constexpr (sizeof(word) == 8) {
    return value.isSmall() ? value.small() : static_cast<word>(lowBits64(value));
  } else {
    return value.isSmall() ? value.small() : static_cast<word>(lowBits32(value));
  }
}

}  // namespace krait
