// What the tests of numbers share: big integers on std::vector, sinks on std::string.
//
// The tests run thrice: with the host's 32-bit limbs, and, included by numbers_limb16_test.cpp and
// numbers_limb8_test.cpp, with the limbs and hashes of small targets. KRAIT_SUITE gives each run its own
// names.
#pragma once

#include <gtest/gtest.h>

#include <cstring>
#include <random>
#include <string>
#include <vector>

#include "krait/numbers/limbs.hpp"
#include "krait/numbers/sink.hpp"

#if KRAIT_LIMB_BITS == 16
#define KRAIT_SUITE(name) name##With16BitLimbs
#elif KRAIT_LIMB_BITS == 8
#define KRAIT_SUITE(name) name##With8BitLimbs
#else
#define KRAIT_SUITE(name) name
#endif

KRAIT_NUMBERS_BEGIN

namespace testing_support {

struct Big {
  std::vector<Limb> limbs;
  bool negative = false;

  View view() const { return {limbs.data(), limbs.size()}; }
  Integer integer() const { return {view(), negative}; }
};

// Limbs of a result, with a guard behind them that must survive.
class Room {
 public:
  explicit Room(size_t size) : limbs_(size + 1, static_cast<Limb>(0xa5a5)) {}
  ~Room() { EXPECT_EQ(limbs_.back(), static_cast<Limb>(0xa5a5)) << "wrote past the room that was asked for"; }
  operator Limb*() { return limbs_.data(); }
  Big take(size_t size, bool negative = false) {
    EXPECT_LT(size, limbs_.size());
    EXPECT_TRUE(size == 0 || limbs_[size - 1] != 0) << "not normalised";
    EXPECT_FALSE(size == 0 && negative) << "negative zero";
    return {std::vector<Limb>(limbs_.begin(), limbs_.begin() + static_cast<std::ptrdiff_t>(size)), negative};
  }
  Big take(SignedSize size) { return take(size.size, size.negative); }

 private:
  std::vector<Limb> limbs_;
};

// "-0x1f" to limbs and back, without the functions under test.
inline Big bigOf(std::string text) {
  Big big;
  if (text[0] == '-') big.negative = true;
  text = text.substr(text.find('x') + 1);
  const size_t digits = kLimbBits / 4;
  for (size_t end = text.size(); end > 0;) {
    const size_t start = end > digits ? end - digits : 0;
    big.limbs.push_back(static_cast<Limb>(std::stoul(text.substr(start, end - start), nullptr, 16)));
    end = start;
  }
  while (!big.limbs.empty() && big.limbs.back() == 0) big.limbs.pop_back();
  return big;
}

inline std::string hexOf(const Big& big) {
  if (big.limbs.empty()) return "0x0";
  std::string text;
  for (size_t i = big.limbs.size(); i-- != 0;) {
    char digits[20];
    const int width = i + 1 == big.limbs.size() ? 0 : kLimbBits / 4;
    std::snprintf(digits, sizeof digits, "%0*lx", width, static_cast<unsigned long>(big.limbs[i]));
    text += digits;
  }
  return (big.negative ? "-0x" : "0x") + text;
}

struct StringSink {
  Sink sink = {[](Sink* self, const char* text, size_t size) {
    reinterpret_cast<StringSink*>(self)->text.append(text, size);
  }};
  std::string text;
};

inline double doubleOf(const std::string& bits) {
  const uint64_t value = std::stoull(bits, nullptr, 16);
  double result;
  std::memcpy(&result, &value, sizeof result);
  return result;
}

inline std::string bitsText(double value) {
  uint64_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  char text[20];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(bits));
  return text;
}

inline std::string bitsText(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  char text[20];
  std::snprintf(text, sizeof text, "%08x", bits);
  return text;
}

}  // namespace testing_support

KRAIT_NUMBERS_END
