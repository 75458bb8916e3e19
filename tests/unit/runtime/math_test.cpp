#include "container_testing.h"
#include "stdlib/math_native.hpp"

namespace krait::testing {
namespace {

auto big(const char* digits) -> Int { return toInt(text(digits)); }

TEST(MathTest, DomainAndRangeErrors) {
  EXPECT_EQ(raisedBy([] { math::sqrt(-1); }), "ValueError: math domain error");
  EXPECT_EQ(raisedBy([] { math::log(Float(0)); }), "ValueError: math domain error");
  EXPECT_EQ(raisedBy([] { math::acos(2); }), "ValueError: math domain error");
  EXPECT_EQ(raisedBy([] { math::exp(1000); }), "OverflowError: math range error");
  EXPECT_EQ(raisedBy([] { math::pow(0, -1); }), "ValueError: math domain error");
  EXPECT_EQ(raisedBy([] { math::pow(10, 400); }), "OverflowError: math range error");
  EXPECT_EQ(raisedBy([] { math::gamma(-1); }), "ValueError: math domain error");
  EXPECT_EQ(raisedBy([] { math::fmod(1, 0); }), "ValueError: math domain error");
  EXPECT_EQ(raisedBy([] { math::log(Float(8), Float(1)); }), "ZeroDivisionError: float division by zero");
  EXPECT_EQ(raisedBy([] { math::floor(math::inf); }),
            "OverflowError: cannot convert float infinity to integer");
  EXPECT_EQ(raisedBy([] { math::factorial(Int::ofSmall(-1)); }),
            "ValueError: factorial() not defined for negative values");
  EXPECT_EQ(math::exp(-1000), 0);
  EXPECT_EQ(math::sqrt(math::inf), math::inf);
}

TEST(MathTest, Integers) {
  EXPECT_EQ(shown(math::factorial(Int::ofSmall(20))), "2432902008176640000");
  EXPECT_EQ(shown(math::factorial(Int::ofSmall(30))), "265252859812191058636308480000000");
  EXPECT_EQ(shown(math::comb(Int::ofSmall(50), Int::ofSmall(25))), "126410606437752");
  EXPECT_EQ(shown(math::perm(Int::ofSmall(10), smallValue(3))), "720");
  EXPECT_EQ(shown(math::isqrt(big("1000000000000000000000000000001"))), "1000000000000000");
  EXPECT_EQ(math::gcd(12, -18), 6u);
  EXPECT_EQ(shown(math::gcd(big("1000000000000000000000"), big("15000000000"), Int::ofSmall(35))), "5");
  EXPECT_EQ(shown(math::lcm(4, 6)), "12");
  for (word n = 0; n < 1000; ++n) {
    word root = lowBits(math::isqrt(makeInt(n)));
    ASSERT_TRUE(root * root <= n && (root + 1) * (root + 1) > n) << n;
  }
}

TEST(MathTest, Floats) {
  EXPECT_EQ(shown(math::frexp(Float(8))), "(0.5, 4)");
  EXPECT_EQ(shown(math::modf(Float(-2.5))), "(-0.5, -2.0)");
  EXPECT_EQ(math::remainder(Float(7), Float(4)), -1);
  EXPECT_EQ(math::remainder(Float(6), Float(4)), -2);
  EXPECT_EQ(math::remainder(Float(10), Float(4)), 2);
  EXPECT_EQ(shown(math::floor(Float(-2.5))), "-3");
  EXPECT_EQ(shown(math::ceil(Float(-2.5))), "-2");
  EXPECT_EQ(shown(math::trunc(Float(-2.5))), "-2");
  EXPECT_EQ(shown(math::floor(7)), "7");
  EXPECT_EQ(shown(math::floor(box(Float(2.5)))), "2");
  EXPECT_EQ(math::hypot(3, 4), 5);
  EXPECT_EQ(math::dist(list<Float>(1, 1), tuple(4, Float(5))), 5);
  EXPECT_TRUE(math::isclose(Float(1), Float(1) + Float(1e-10), Float(1e-9), 0));
  EXPECT_EQ(shown(math::prod(list<int32_t>(1, 2, 3), 10)), "60");
  EXPECT_EQ(math::prod(list<Float>(Float(0.5)), 4), 2);
  if (sizeof(Float) == 8) {
    List<Float>* tenths = listRepeat<Float>(Float(0.1), 10);
    EXPECT_EQ(shown(math::fsum(tenths)), "1.0");
    EXPECT_EQ(shown(math::log(big("1"
                                  "0000000000000000000000000000000000000000"),
                              Float(10))),
              "40.0");
    EXPECT_EQ(shown(math::ulp(Float(1))), "2.220446049250313e-16");
  }
}

}  // namespace
}  // namespace krait::testing
