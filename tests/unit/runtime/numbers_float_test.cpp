// Float text against the C++ library, whose conversions are exact: hundreds of thousands of fixed random
// values in both widths.
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "krait/numbers/float_digits.hpp"
#include "krait/numbers/float_ops.hpp"
#include "krait/numbers/float_parse.hpp"
#include "krait/numbers/float_print.hpp"
#include "krait/numbers/format_spec.hpp"
#include "krait/numbers/hash.hpp"
#include "krait/numbers/int_print.hpp"
#include "tests/unit/runtime/numbers_support.hpp"

KRAIT_NUMBERS_BEGIN
namespace float_test {

using namespace testing_support;

#if KRAIT_LIMB_BITS == 32
constexpr int kRounds = 60000;
#else
constexpr int kRounds = 15000;
#endif

// Every exponent is as likely as another; some mantissas are at powers of two and beside them.
template <typename Float>
Float randomFloat(std::mt19937_64& random) {
  using Bits = typename FloatTraits<Float>::Bits;
  for (;;) {
    Bits bits = static_cast<Bits>(random());
    const Bits field = (static_cast<Bits>(1) << (FloatTraits<Float>::kMantissaBits - 1)) - 1;
    switch (random() % 6) {
      case 0:
        bits &= ~field;
        break;
      case 1:
        bits |= field;
        break;
      case 2:
        bits = (bits & ~field) | (random() % 3);
        break;
      default:
        break;
    }
    const Float value = floatOf<Float>(bits);
    if (std::isfinite(value)) return value;
  }
}

float readBack(const char* text, float) { return std::strtof(text, nullptr); }
double readBack(const char* text, double) { return std::strtod(text, nullptr); }

template <typename Float>
void checkShortest() {
  std::mt19937_64 random(11);
  for (int i = 0; i < kRounds; ++i) {
    const Float value = randomFloat<Float>(random);
    char digits[FloatTraits<Float>::kShortestDigits];
    int16_t point;
    const uint8_t count = shortestDigits(value, digits, &point);
    // 1.234e+05 of the library to 1234 and 6.
    char text[64];
    const auto end =
        std::to_chars(text, text + sizeof text, std::fabs(value), std::chars_format::scientific).ptr;
    std::string expected(text, end);
    const size_t exponent = expected.find('e');
    const int expected_point = value == 0 ? 1 : std::stoi(expected.substr(exponent + 1)) + 1;
    expected = expected.substr(0, exponent);
    if (expected.size() > 1) expected.erase(1, 1);
    ASSERT_EQ(std::string(digits, count), expected) << bitsText(value);
    ASSERT_EQ(point, expected_point) << bitsText(value);
    char shown[kReprSize];
    const size_t size = repr(value, shown);
    ASSERT_LE(size, kReprSize);
    const std::string read(shown, size);
    ASSERT_EQ(bitsText(readBack(read.c_str(), value)), bitsText(value)) << read;
    Float parsed;
    ASSERT_TRUE(parseFloat(shown, size, &parsed));
    ASSERT_EQ(bitsText(parsed), bitsText(value)) << read;
  }
}

TEST(KRAIT_SUITE(FloatText), shortestDigitsOfDouble) { checkShortest<double>(); }
TEST(KRAIT_SUITE(FloatText), shortestDigitsOfFloat) { checkShortest<float>(); }

template <typename Float>
void checkRounded() {
  std::mt19937_64 random(12);
  for (int i = 0; i < kRounds / 3; ++i) {
    Float value = randomFloat<Float>(random);
    // Halves and quarters make ties.
    if (i % 3 == 0)
      value = static_cast<Float>(static_cast<int>(random() % 20001) - 10000) /
              static_cast<Float>(1 << (random() % 12));
    FormatSpec spec = emptySpec(FormatKind::kFloat);
    spec.type = "efg"[random() % 3];
    spec.precision = static_cast<int32_t>(random() % (i % 10 == 0 ? 200 : 12));
    const char format[] = {'%', '.', '*', spec.type, '\0'};
    char expected[1200];
    const int size = std::snprintf(expected, sizeof expected, format, static_cast<int>(spec.precision),
                                   static_cast<double>(value));
    StringSink sink;
    formatFloat(sink.sink, spec, value);
    ASSERT_EQ(sink.text, std::string(expected, static_cast<size_t>(size)))
        << bitsText(value) << " ." << spec.precision << spec.type;
  }
}

TEST(KRAIT_SUITE(FloatText), roundedDigitsOfDouble) { checkRounded<double>(); }
TEST(KRAIT_SUITE(FloatText), roundedDigitsOfFloat) { checkRounded<float>(); }

// Digits around midpoints of neighbours, where reading goes wrong first.
template <typename Float>
void checkParsed() {
  std::mt19937_64 random(13);
  for (int i = 0; i < kRounds / 3; ++i) {
    std::string text;
    if (i % 2 == 0) {
      const Float value = std::fabs(randomFloat<Float>(random));
      const Float next = std::nextafter(value, static_cast<Float>(INFINITY));
      if (!std::isfinite(next)) continue;
      char digits[1200];
      const long double middle = (static_cast<long double>(value) + static_cast<long double>(next)) / 2;
      std::snprintf(digits, sizeof digits, "%.*Le",
                    static_cast<int>(random() % 40 + (sizeof(Float) == 4 ? 105 : 740)), middle);
      text = digits;
      if (i % 4 == 0) text.insert(text.find('e'), "0000001");
      if (i % 8 == 2) text.erase(3 + random() % (text.find('e') - 3), 1);
    } else {
      text = std::to_string(random() % (random() % 2 ? 1000 : UINT64_MAX)) + "e" +
             std::to_string(static_cast<int>(random() % 700) - 360);
    }
    Float parsed;
    ASSERT_TRUE(parseFloat(text.data(), text.size(), &parsed)) << text;
    ASSERT_EQ(bitsText(parsed), bitsText(readBack(text.c_str(), Float()))) << text;
  }
}

TEST(KRAIT_SUITE(FloatText), parsedDouble) { checkParsed<double>(); }
TEST(KRAIT_SUITE(FloatText), parsedFloat) { checkParsed<float>(); }

TEST(KRAIT_SUITE(FloatText), reprOfFloatIsShortestIn32Bits) {
  for (const auto& [value, expected] : {std::pair{0.1f, "0.1"},
                                        {1.0f, "1.0"},
                                        {-0.0f, "-0.0"},
                                        {16777216.0f, "16777216.0"},
                                        {3.4028235e38f, "3.4028235e+38"},
                                        {1e-45f, "1e-45"},
                                        {1.1754944e-38f, "1.1754944e-38"},
                                        {1.0f / 3, "0.33333334"},
                                        {1e16f, "1e+16"},
                                        {1e15f, "1000000000000000.0"},
                                        {0.0001f, "0.0001"},
                                        {0.00001f, "1e-05"},
                                        {23.45f, "23.45"},
                                        {INFINITY, "inf"},
                                        {-INFINITY, "-inf"}}) {
    char text[kReprSize];
    EXPECT_EQ(std::string(text, repr(value, text)), expected);
  }
  char text[kReprSize];
  EXPECT_EQ(std::string(text, repr(-std::nanf(""), text)), "nan");
  EXPECT_EQ(std::string(text, reprWithoutPoint(2.0f, text)), "2");
  EXPECT_EQ(std::string(text, reprWithoutPoint(-0.0, text)), "-0");
}

TEST(KRAIT_SUITE(FloatOps), floatAgreesWithDoubleWhereItIsExact) {
  std::mt19937_64 random(14);
  for (int i = 0; i < 20000; ++i) {
    const float a = static_cast<float>(static_cast<int>(random() % 4001) - 2000) / 8;
    const float b = static_cast<float>(static_cast<int>(random() % 401) - 200) / 4;
    float quotient, remainder;
    const FloatError error = divideModulo(a, b, &quotient, &remainder);
    if (b == 0) {
      ASSERT_EQ(error, FloatError::kZeroDivision);
      continue;
    }
    ASSERT_EQ(quotient, std::floor(static_cast<double>(a) / static_cast<double>(b))) << a << " // " << b;
    ASSERT_EQ(quotient * b + remainder, a);
    ASSERT_EQ(roundDown(a), std::floor(a));
    ASSERT_EQ(roundUp(a), std::ceil(a));
    ASSERT_EQ(truncate(a), std::trunc(a));
    ASSERT_EQ(roundHalfEven(a), std::nearbyint(a));
    ASSERT_EQ(isInteger(a), a == std::trunc(a));
    int32_t whole;
    ASSERT_EQ(toInt32(a, &whole), FloatError::kNone);
    ASSERT_EQ(whole, static_cast<int32_t>(a));
    ASSERT_EQ(compareInt64(whole, a), whole < a ? -1 : whole > a);
    ASSERT_EQ(hashFloat(a), hashFloat(static_cast<double>(a)));
  }
}

TEST(KRAIT_SUITE(FloatOps), roundToDigitsOfFloatIsDecimal) {
  for (const auto& [value, digits, expected] : {std::tuple{2.675f, 2, 2.67f},
                                                {2.5f, 0, 2.0f},
                                                {0.15f, 1, 0.2f},
                                                {1234.5f, -2, 1200.0f},
                                                {-0.04f, 1, -0.0f},
                                                {0.1f, 9, 0.1f},
                                                {1e30f, 5, 1e30f},
                                                {5.0f, -1, 0.0f},
                                                {15.0f, -1, 20.0f},
                                                {0.6f, 0, 1.0f}}) {
    float result;
    EXPECT_EQ(roundToDigits(value, digits, &result), FloatError::kNone);
    EXPECT_EQ(bitsText(result), bitsText(expected)) << value << " to " << digits;
  }
  float result;
  EXPECT_EQ(roundToDigits(3.4e38f, -38, &result), FloatError::kNone);
  EXPECT_EQ(roundToDigits(3.4028235e38f, -37, &result), FloatError::kNone);
  double wide;
  EXPECT_EQ(roundToDigits(1.7976931348623157e308, -308, &wide), FloatError::kOverflow);
}

TEST(KRAIT_SUITE(FloatOps), integerConversionsStopAtTheirLimits) {
  int32_t small;
  int64_t large;
  EXPECT_EQ(toInt32(2147483648.0f, &small), FloatError::kTooLarge);
  EXPECT_EQ(toInt32(-2147483648.0f, &small), FloatError::kNone);
  EXPECT_EQ(small, INT32_MIN);
  EXPECT_EQ(toInt32(2147483520.0f, &small), FloatError::kNone);
  EXPECT_EQ(small, 2147483520);
  EXPECT_EQ(toInt32(2147483647.5, &small), FloatError::kNone);
  EXPECT_EQ(toInt32(INFINITY, &small), FloatError::kInfinite);
  EXPECT_EQ(toInt32(std::nanf(""), &small), FloatError::kNotANumber);
  EXPECT_EQ(toInt64(0x1p63f, &large), FloatError::kTooLarge);
  EXPECT_EQ(toInt64(-0x1p63, &large), FloatError::kNone);
  EXPECT_EQ(large, INT64_MIN);
  EXPECT_EQ(toInt64(1e-300, &large), FloatError::kNone);
  EXPECT_EQ(large, 0);
  EXPECT_EQ(fromInt64<float>(16777217), 16777216.0f);
  EXPECT_EQ(fromInt64<double>(INT64_MIN), -0x1p63);
  uint32_t numerator;
  int16_t exponent;
  EXPECT_EQ(integerRatio(0.75f, &numerator, &exponent), FloatError::kNone);
  EXPECT_EQ(numerator, 3u);
  EXPECT_EQ(exponent, -2);
}

TEST(KRAIT_SUITE(FloatOps), powerOfFloatHasPythonsSpecialCases) {
  float result;
  EXPECT_EQ(power(0.0f, -1.0f, &result), FloatError::kNegativePower);
  EXPECT_EQ(power(-8.0f, 0.5f, &result), FloatError::kComplex);
  EXPECT_EQ(power(10.0f, 39.0f, &result), FloatError::kOverflow);
  EXPECT_EQ(power(-2.0f, 3.0f, &result), FloatError::kNone);
  EXPECT_EQ(result, -8.0f);
  EXPECT_EQ(power(std::nanf(""), 0.0f, &result), FloatError::kNone);
  EXPECT_EQ(result, 1.0f);
  EXPECT_EQ(power(-1.0f, INFINITY, &result), FloatError::kNone);
  EXPECT_EQ(result, 1.0f);
  EXPECT_EQ(power(-INFINITY, -3.0f, &result), FloatError::kNone);
  EXPECT_EQ(bitsText(result), bitsText(-0.0f));
}

TEST(KRAIT_SUITE(IntText), decimalDigits) {
  std::mt19937_64 random(15);
  for (int i = 0; i < 20000; ++i) {
    const int64_t value = static_cast<int64_t>(random()) >> (random() % 64);
    char text[kInt64TextSize];
    ASSERT_EQ(std::string(text, writeInt64(value, text)), std::to_string(value));
    const int32_t small = static_cast<int32_t>(value);
    ASSERT_EQ(std::string(text, writeInt32(small, text)), std::to_string(small));
  }
  char text[kInt64TextSize];
  for (int64_t value : {INT64_MIN, INT64_MAX, int64_t{0}, int64_t{INT32_MIN}}) {
    EXPECT_EQ(std::string(text, writeInt64(value, text)), std::to_string(value));
  }
  EXPECT_EQ(std::string(text, writeInt32(INT32_MIN, text)), "-2147483648");
  EXPECT_EQ(std::string(text, writeUint32(UINT32_MAX, text)), "4294967295");
}

TEST(KRAIT_SUITE(IntText), divisionByShiftsOnCortexM0) {
  // The quotient that writeUint32 uses there, tried here at every multiple of ten's neighbours.
  for (uint32_t step = 0; step < 0x19999999; step += 997) {
    for (uint32_t value : {step * 10, step * 10 + 9}) {
      uint32_t quotient = (value >> 1) + (value >> 2);
      quotient += quotient >> 4;
      quotient += quotient >> 8;
      quotient += quotient >> 16;
      quotient >>= 3;
      quotient += value - quotient * 10 > 9;
      ASSERT_EQ(quotient, value / 10);
    }
  }
}

TEST(KRAIT_SUITE(Sinks), bufferKeepsWhatFits) {
  char text[4];
  BufferSink buffer(text, sizeof text);
  put(buffer.sink, "abcdef", 6);
  EXPECT_EQ(std::string(text, 4), "abcd");
  EXPECT_EQ(buffer.size, 6u);
  CountingSink counting;
  formatInt32(counting.sink, emptySpec(FormatKind::kInt), -12345);
  EXPECT_EQ(counting.size, 6u);
}

}  // namespace float_test
KRAIT_NUMBERS_END
