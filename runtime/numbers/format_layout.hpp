// Where padding, sign, zeros, groups and digits of a number go; shared by integers and floats.
//
//     |left| sign prefix |inner| zeros and digits in groups | decimals |right|
#pragma once

#include "krait/numbers/format_spec.hpp"

KRAIT_NUMBERS_BEGIN

struct NumberLayout {
  Count left;
  Count inner;
  Count right;
  Count digits;   // with leading zeros
  uint8_t group;  // digits in a group; 0: no groups
  uint8_t first;  // digits in the first group
};

// `digits` come before the decimal point (0 for inf and nan), `other` characters are sign, prefix and what
// follows the digits.
NumberLayout layOut(const FormatSpec& spec, Count digits, Count other);

// Writes the digits before the point, with separators where they belong.
class GroupedDigits {
 public:
  GroupedDigits(Sink& sink, const FormatSpec& spec, const NumberLayout& layout)
      : sink_(sink), left_(layout.first), group_(layout.group), separator_(spec.grouping) {}

  void zeros(Count count) {
    for (; count > 0; --count) digit('0');
  }

  void digit(char character) {
    if (group_ != 0) {
      if (left_ == 0) {
        put(sink_, separator_);
        left_ = group_;
      }
      --left_;
    }
    put(sink_, character);
  }

 private:
  Sink& sink_;
  uint8_t left_;  // digits before the next separator
  uint8_t group_;
  char separator_;
};

// The sign that is shown, or 0.
inline char shownSign(const FormatSpec& spec, bool negative) {
  if (negative) return '-';
  return spec.sign == '+' || spec.sign == ' ' ? spec.sign : '\0';
}

inline void putFill(Sink& sink, const FormatSpec& spec, Count count) {
  putRepeated(sink, spec.fill, spec.fill_size, count);
}

KRAIT_NUMBERS_END
