// Decimal digits of binary floats: Steele and White's and Dragon4's exact arithmetic on a small fixed array.
//
// A finite value above zero is R / S * 10 ** point with R < S, R and S integers: then each digit is what R *
// 10 holds of S. The arrays fit the worst case of the float's width: 18 bytes each for float, 108 for double,
// so that everything happens on the stack and no table of powers is in flash. Alternatives (Ryu, Grisu,
// Schubfach) need 1 to 10 kB of tables and 64-bit or 128-bit products that Cortex-M0 and AVR do not have.
#pragma once

#include "krait/numbers/count.hpp"
#include "krait/numbers/float_bits.hpp"

KRAIT_NUMBERS_BEGIN

// A few limbs with their size: a big integer that cannot outgrow its array.
template <uint16_t kBits>
struct SmallInteger {
  Limb limbs[kBits / kLimbBits];
  size_t size;

  operator View() const { return {limbs, size}; }
};

// The digits of a float, rounded correctly (half to even on the exact value) to as many as are asked for, one
// by one.
template <typename Float>
class DigitStream {
 public:
  // `value` is finite; its sign is ignored.
  explicit DigitStream(Float value);

  // The value is 0.d1d2d3... * 10 ** point. 1 for zero, whose only digit is 0.
  int16_t point() const { return point_; }

  // Rounds to `count` significant digits. Where that carries (9.99 to 10.0), point() grows by one. A count of
  // zero or less leaves nothing but a possible carry: 0.6 to no digits is 1, with point() 1.
  void roundTo(Count count);

  // Whether nothing but zeros will come: the value is zero, or is rounded to it.
  bool isZero() const { return ended_ && run_ == 0 && saved_ == 0; }

  // The next digit, after roundTo. Zeros after the last.
  uint8_t next();

 private:
  // 10 ** -point * 2 ** 54 takes 818 bits for double, 135 for float; a few more for factors of 10 and 2.
  using Number = SmallInteger<sizeof(Float) == 8 ? 864 : 160>;

  uint8_t generate();
  bool roundingCarries(Count count) const;

  Number r_;
  Number s_;
  int16_t point_;
  Count remaining_;  // digits not generated yet
  Count run_;        // how often run_digit_ comes next
  uint8_t run_digit_;
  uint8_t saved_;  // the digit after the run
  bool ended_;     // nothing but zeros after saved_
};

// The fewest digits that read back as the same Float, the nearest to it of those. At most
// FloatTraits<Float>::kShortestDigits characters '0' to '9'; returns how many. `value` is finite; its sign is
// ignored. Zero gives "0" and point 1.
template <typename Float>
uint8_t shortestDigits(Float value, char* digits, int16_t* point);

KRAIT_NUMBERS_END
