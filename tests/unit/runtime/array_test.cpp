#include "container_testing.h"

namespace krait::testing {
namespace {

TEST(ArrayTest, PrintsItsCode) {
  EXPECT_EQ(shown(emptyArray<uint8_t>('B')), "array('B')");
  EXPECT_EQ(shown(arrayOfItems<uint16_t>('H', range(3))), "array('H', [0, 1, 2])");
  EXPECT_EQ(shown(arrayOfItems<Float>('d', list<Float>(Float(1.5)))), "array('d', [1.5])");
}

TEST(ArrayTest, SinglePrecisionRounds) {
  Array<Float>* floats = arrayOfItems<Float>('f', list<Float>(Float(0.1)));
  EXPECT_EQ(getitem(floats, 0), static_cast<Float>(0.1f));
}

TEST(ArrayTest, StoringChecksTheRange) {
  auto store = [](char code, auto* array, int64_t number) {
    static_cast<void>(code);
    return raisedBy([&] { array_append(array, number); });
  };
  EXPECT_EQ(store('B', emptyArray<uint8_t>('B'), 300),
            "OverflowError: unsigned byte integer is greater than maximum");
  EXPECT_EQ(store('B', emptyArray<uint8_t>('B'), -1),
            "OverflowError: unsigned byte integer is less than minimum");
  EXPECT_EQ(store('b', emptyArray<int8_t>('b'), -200), "OverflowError: signed char is less than minimum");
  EXPECT_EQ(store('h', emptyArray<int16_t>('h'), 70000),
            "OverflowError: signed short integer is greater than maximum");
  EXPECT_EQ(store('H', emptyArray<uint16_t>('H'), 70000),
            "OverflowError: unsigned short is greater than maximum");
  EXPECT_EQ(store('i', emptyArray<int32_t>('i'), 1ll << 40),
            "OverflowError: signed integer is greater than maximum");
  EXPECT_EQ(store('I', emptyArray<uint32_t>('I'), -1),
            "OverflowError: can't convert negative value to unsigned int");
  EXPECT_EQ(store('B', emptyArray<uint8_t>('B'), 255), "");
  EXPECT_EQ(raisedBy([] { array_append(emptyArray<uint8_t>('B'), box(text("a"))); }),
            "TypeError: 'str' object cannot be interpreted as an integer");
  EXPECT_EQ(raisedBy([] { array_append(emptyArray<Float>('f'), box(text("a"))); }),
            "TypeError: must be real number, not str");
}

TEST(ArrayTest, Operations) {
  Array<uint8_t>* a = arrayOfItems<uint8_t>('B', range(5));
  EXPECT_EQ(array_pop(a, 1), 1);
  array_insert(a, 0, 9);
  EXPECT_EQ(shown(a), "array('B', [9, 0, 2, 3, 4])");
  array_remove(a, 3);
  array_reverse(a);
  EXPECT_EQ(shown(add(a, a)), "array('B', [4, 2, 0, 9, 4, 2, 0, 9])");
  EXPECT_EQ(shown(getitem(a, slice(kNoneValue, kNoneValue, intValue(2)))), "array('B', [4, 0])");
  EXPECT_EQ(shown(array_tolist(a)), "[4, 2, 0, 9]");
  EXPECT_EQ(shown(toList<uint8_t>(reversed(a))), "[9, 0, 2, 4]");
  EXPECT_TRUE(eq(a, arrayOfItems<int32_t>('i', list<int32_t>(4, 2, 0, 9))));
  EXPECT_EQ(raisedBy([&] { getitem(a, 4); }), "IndexError: array index out of range");
  EXPECT_EQ(raisedBy([&] { array_remove(a, 77); }), "ValueError: array.remove(x): x not in array");
  EXPECT_EQ(raisedBy([] { array_pop(emptyArray<uint8_t>('B'), -1); }), "IndexError: pop from empty array");
  Array<uint16_t>* swapped = arrayOfItems<uint16_t>('H', list<int32_t>(1, 0x1234));
  array_byteswap(swapped);
  EXPECT_EQ(shown(swapped), "array('H', [256, 13330])");
}

}  // namespace
}  // namespace krait::testing
