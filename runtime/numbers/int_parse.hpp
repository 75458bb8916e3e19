// Text to integers: the grammar of int(text, base).
//
//     scanInt    finds sign, base and digits, or that int() would raise ValueError
//     parseInt32, parseInt64    the values that fit, without big integers
//
// For larger values: fromText(limbs, scan.digits, scan.size, scan.base) of limbs.hpp, with room for
// fromTextSize(scan.count, scan.base) limbs. CPython refuses more than 4300 digits of bases that are not
// powers of two; that limit is the caller's, with scan.count.
#pragma once

#include "krait/numbers/limb.hpp"

KRAIT_NUMBERS_BEGIN

enum class IntParse : uint8_t {
  kDone,
  kInvalid,   // ValueError: invalid literal for int() with base 10: '...'
  kBadBase,   // ValueError: int() base must be >= 2 and <= 36, or 0
  kTooLarge,  // valid, but beyond the width asked for
};

struct IntScan {
  const char* digits;  // with underscores, without prefix
  size_t size;         // characters at digits
  size_t count;        // digits among them
  uint8_t base;        // as told, or as the prefix says for base 0
  bool negative;
};

// kDone, kInvalid or kBadBase. Only ASCII digits and white space are known: a caller with Unicode tables
// translates the others first.
IntParse scanInt(const char* text, size_t size, int32_t base, IntScan* scan);

// kTooLarge leaves `value` untouched.
IntParse parseInt32(const char* text, size_t size, int32_t base, int32_t* value);
IntParse parseInt64(const char* text, size_t size, int32_t base, int64_t* value);

KRAIT_NUMBERS_END
