// Big integers by their algebra: what must hold of any operands, tried with fixed random ones.
#include "tests/unit/runtime/numbers_support.hpp"

KRAIT_NUMBERS_BEGIN
namespace limbs_test {

using namespace testing_support;

class Random {
 public:
  explicit Random(uint32_t seed) : engine_(seed) {}
  size_t below(size_t limit) { return engine_() % limit; }

  // Long runs of ones and zeros are where carries and quotient estimates go wrong.
  Big big(size_t size) {
    Big result;
    for (size_t i = 0; i < size; ++i) {
      const uint32_t kind = static_cast<uint32_t>(below(4));
      result.limbs.push_back(kind == 0   ? static_cast<Limb>(0)
                             : kind == 1 ? static_cast<Limb>(~static_cast<Limb>(0))
                                         : static_cast<Limb>(engine_()));
    }
    while (!result.limbs.empty() && result.limbs.back() == 0) result.limbs.pop_back();
    result.negative = !result.limbs.empty() && below(2) == 0;
    return result;
  }

 private:
  std::mt19937 engine_;
};

Big product(const Big& a, const Big& b) {
  Room room(multiplySize(a.limbs.size(), b.limbs.size()));
  const size_t size = multiply(room, a.view(), b.view());
  return room.take(size, a.negative != b.negative && size != 0);
}

Big sum(const Big& a, const Big& b) {
  Room room(addSize(a.limbs.size(), b.limbs.size()));
  return room.take(addSigned(room, a.integer(), b.integer()));
}

TEST(KRAIT_SUITE(Limbs), divisionIsTheInverseOfMultiplication) {
  Random random(1);
  for (int i = 0; i < 20000; ++i) {
    const Big a = random.big(random.below(9)), b = random.big(1 + random.below(5));
    if (b.limbs.empty()) continue;
    Room quotient(divideQuotientSize(a.limbs.size(), b.limbs.size()) + 1), remainder(b.limbs.size()),
        scratch(divideScratch(a.limbs.size(), b.limbs.size()));
    const SignedDivision sizes = floorDivide(quotient, remainder, a.integer(), b.integer(), scratch);
    const Big q = quotient.take(sizes.quotient), r = remainder.take(sizes.remainder);
    ASSERT_LT(compare(r.view(), b.view()), 0);
    ASSERT_TRUE(r.limbs.empty() || r.negative == b.negative);
    ASSERT_EQ(hexOf(sum(product(q, b), r)), hexOf(a)) << hexOf(a) << " / " << hexOf(b);
  }
}

TEST(KRAIT_SUITE(Limbs), karatsubaAgreesWithSchoolbook) {
  Random random(2);
  for (int i = 0; i < 400; ++i) {
    const Big a = random.big(1 + random.below(i < 350 ? 180 : 900)), b = random.big(1 + random.below(180));
    Room room(multiplySize(a.limbs.size(), b.limbs.size())),
        scratch(multiplyFastScratch(a.limbs.size(), b.limbs.size()));
    Big expected = product(a, b);
    expected.negative = false;
    const size_t size = multiplyFast(room, a.view(), b.view(), scratch);
    ASSERT_EQ(hexOf(room.take(size)), hexOf(expected)) << a.limbs.size() << " x " << b.limbs.size();
  }
}

TEST(KRAIT_SUITE(Limbs), textRoundTripsInEveryBase) {
  Random random(3);
  for (uint8_t base = 2; base <= 36; ++base) {
    for (int i = 0; i < 60; ++i) {
      Big a = random.big(random.below(20));
      a.negative = false;
      Big copy = a;
      std::string text(toTextSize(bitLength(a.view()), base), '?');
      text.resize(toText(text.data(), copy.limbs.data(), copy.limbs.size(), base));
      Room back(fromTextSize(text.size(), base));
      ASSERT_EQ(hexOf(back.take(fromText(back, text.data(), text.size(), base))), hexOf(a)) << text;
      ASSERT_TRUE(text == "0" || text[0] != '0');
    }
  }
}

TEST(KRAIT_SUITE(Limbs), decimalTextOfPowersOfTenNeedsNoMoreRoomThanTold) {
  for (size_t digits = 1; digits < 400; ++digits) {
    const std::string text = "9" + std::string(digits - 1, '9');
    Room room(fromTextSize(digits, 10));
    Big nines = room.take(fromText(room, text.data(), digits, 10));
    EXPECT_GE(toTextSize(bitLength(nines.view()), 10), digits);
  }
}

TEST(KRAIT_SUITE(Limbs), resultsMayReplaceOperands) {
  Random random(4);
  for (int i = 0; i < 3000; ++i) {
    const Big a = random.big(random.below(6)), b = random.big(random.below(6));
    const size_t room_size = addSize(a.limbs.size(), b.limbs.size());
    const Big expected = sum(a, b);
    for (bool first : {true, false}) {
      Room room(room_size + 1);
      const Big& replaced = first ? a : b;
      std::copy(replaced.limbs.begin(), replaced.limbs.end(), static_cast<Limb*>(room));
      const Integer in_place = {{room, replaced.limbs.size()}, replaced.negative};
      ASSERT_EQ(hexOf(room.take(first ? addSigned(room, in_place, b.integer())
                                      : addSigned(room, a.integer(), in_place))),
                hexOf(expected));
    }
    Room shifted(a.limbs.size() + 4);
    std::copy(a.limbs.begin(), a.limbs.end(), static_cast<Limb*>(shifted));
    const size_t count = random.below(3 * kLimbBits);
    const size_t left = shiftLeft(shifted, {shifted, a.limbs.size()}, count);
    const size_t back = shiftRight(shifted, {shifted, left}, count);
    Big positive = a;
    positive.negative = false;
    ASSERT_EQ(hexOf(shifted.take(back)), hexOf(positive));
  }
}

TEST(KRAIT_SUITE(Limbs), machineIntegersRoundTrip) {
  for (int64_t value :
       {int64_t{0}, int64_t{1}, int64_t{-1}, int64_t{INT32_MAX}, int64_t{INT32_MIN}, int64_t{INT32_MIN} - 1,
        int64_t{1} << 32, INT64_MAX, INT64_MIN, int64_t{0x123456789abc}}) {
    Room room(kLimbs64);
    const Big big = room.take(fromInt64(room, value));
    int64_t back = 0;
    ASSERT_TRUE(toInt64(big.integer(), &back));
    EXPECT_EQ(back, value);
    EXPECT_EQ(lowBits64(big.integer()), static_cast<uint64_t>(value));
    int32_t small = 7;
    EXPECT_EQ(toInt32(big.integer(), &small), value == static_cast<int32_t>(value));
    if (value == static_cast<int32_t>(value)) {
      EXPECT_EQ(small, value);
      Room again(kLimbs64);
      EXPECT_EQ(hexOf(again.take(fromInt32(again, small))), hexOf(big));
    }
  }
  const Big too_large = bigOf("0x8000000000000000"), lowest = bigOf("-0x8000000000000000");
  int64_t value = 0;
  EXPECT_FALSE(toInt64(too_large.integer(), &value));
  EXPECT_TRUE(toInt64(lowest.integer(), &value));
  EXPECT_EQ(value, INT64_MIN);
}

TEST(KRAIT_SUITE(Limbs), squareRootIsTheLargestWhoseSquareFits) {
  Random random(5);
  for (int i = 0; i < 2000; ++i) {
    Big a = random.big(random.below(8));
    a.negative = false;
    Room room(a.limbs.size() / 2 + 2), scratch(squareRootScratch(a.limbs.size()));
    const Big root = room.take(squareRoot(room, a.view(), scratch));
    const Big next = sum(root, bigOf("0x1"));
    ASSERT_LE(compare(product(root, root).view(), a.view()), 0);
    ASSERT_GT(compare(product(next, next).view(), a.view()), 0);
  }
}

TEST(KRAIT_SUITE(Limbs), powersOfZeroAndOne) {
  for (const auto& [base, exponent, expected] : {std::tuple{"0x0", 0u, "0x1"},
                                                 {"0x0", 5u, "0x0"},
                                                 {"0x1", 4000000000u, "0x1"},
                                                 {"0x2", 100u, "0x10000000000000000000000000"}}) {
    const Big big = bigOf(base);
    const size_t size = powerSize(bitLength(big.view()), std::string(base) == "0x1" ? 1 : exponent);
    Room room(size), scratch(size);
    EXPECT_EQ(hexOf(room.take(power(room, big.view(), exponent, scratch))), expected);
  }
}

}  // namespace limbs_test
KRAIT_NUMBERS_END
