#include "container_testing.h"

namespace krait::testing {
namespace {

KRAIT_TUPLE(primes, int32_t, 2, 3, 5, 7);

TEST(VarTupleTest, ConstantInFlash) {
  EXPECT_EQ(len(primes), 4);
  EXPECT_EQ(getitem(primes, -1), 7);
  EXPECT_TRUE(contains(primes, Float(5)));
  EXPECT_EQ(shown(primes), "(2, 3, 5, 7)");
  EXPECT_EQ(shown(box(primes)), "(2, 3, 5, 7)");
  EXPECT_EQ(raisedBy([] { getitem(primes, 4); }), "IndexError: tuple index out of range");
}

TEST(VarTupleTest, Operations) {
  VarTuple<int32_t>* xs = varTuple<int32_t>(1, 2, 3);
  EXPECT_EQ(shown(add(xs, xs)), "(1, 2, 3, 1, 2, 3)");
  EXPECT_EQ(shown(mul(xs, 2)), "(1, 2, 3, 1, 2, 3)");
  EXPECT_EQ(shown(getitem(xs, slice(kNoneValue, kNoneValue, intValue(-1)))), "(3, 2, 1)");
  EXPECT_EQ(shown(varTuple<int32_t>(1)), "(1,)");
  EXPECT_EQ(shown(toTuple<uint8_t>(range(3))), "(0, 1, 2)");
  EXPECT_TRUE(lt(xs, varTuple<Float>(Float(1), Float(2.5))));
  EXPECT_EQ(tuple_index(xs, 2), 1);
  EXPECT_EQ(raisedBy([&] { tuple_index(xs, 9); }), "ValueError: tuple.index(x): x not in tuple");
}

TEST(VarTupleTest, HashIsThatOfEqualTuples) {
  Tuple<int32_t, Float> fixed = tuple(int32_t{1}, Float(2));
  EXPECT_EQ(hash(fixed), hash(varTuple<uint8_t>(1, 2)));
  EXPECT_EQ(hash(fixed), hash(box(fixed)));
  if (sizeof(word) == 8) {
    EXPECT_EQ(hash(varTuple<int32_t>(1, 2, 3)), 529344067295497451);  // CPython's
    EXPECT_EQ(hash(Tuple<>()), 5740354900026072187);
  }
}

TEST(TupleTest, ComparisonItemByItem) {
  EXPECT_TRUE(eq(tuple(1, text("a")), tuple(Float(1), text("a"))));
  EXPECT_FALSE(eq(tuple(1, 2), tuple(1, 2, 3)));
  EXPECT_TRUE(lt(tuple(1, 2), tuple(1, 2, 3)));
  EXPECT_TRUE(lt(tuple(1, text("a")), tuple(1, text("b"))));
  EXPECT_TRUE(ge(tuple(2, 0), tuple(1, 9)));
  EXPECT_TRUE(le(Tuple<>(), tuple(1)));
  EXPECT_TRUE(contains(tuple(1, Float(2.5), text("x")), text("x")));
  EXPECT_EQ(tuple_index(tuple(1, 2, 3), 3), 2);
  EXPECT_EQ(shown(add(tuple(1), tuple(Float(2.5), true))), "(1, 2.5, True)");
}

TEST(TupleTest, IndexedByVariable) {
  EXPECT_EQ(getitem(tuple(1, 2, 3), -1), 3);
  EXPECT_EQ(shown(getitem(tuple(1, text("b")), 1)), "'b'");
  EXPECT_EQ(raisedBy([] { getitem(tuple(1, 2), 2); }), "IndexError: tuple index out of range");
}

TEST(TupleTest, Iterated) {
  EXPECT_EQ(sum(tuple(1, 2, 3)), 6);
  EXPECT_EQ(shown(toList<Value>(tuple(1, text("b")))), "[1, 'b']");
  EXPECT_EQ(shown(toList<int32_t>(reversed(tuple(1, 2, 3)))), "[3, 2, 1]");
}

TEST(TupleTest, AsValueAndBack) {
  Value value = box(tuple(1, Float(2.5)));
  EXPECT_EQ(shown(value), "(1, 2.5)");
  using Pair = Tuple<int32_t, Float>;
  EXPECT_TRUE(isType<Pair>(value));
  EXPECT_EQ(get<1>(unbox<Pair>(value)), Float(2.5));
  EXPECT_TRUE(eq(value, box(varTuple<Float>(Float(1), Float(2.5)))));
  EXPECT_EQ(shown(add(value, box(varTuple<uint8_t>(3)))), "(1, 2.5, 3)");
}

TEST(UnpackTest, Exact) {
  auto [a, rest] = unpackExact<2>(list<int32_t>(1, 2));
  EXPECT_EQ(a, 1);
  EXPECT_EQ(rest.first, 2);
  EXPECT_EQ(raisedBy([] { unpackExact<3>(list<int32_t>(1, 2)); }),
            "ValueError: not enough values to unpack (expected 3, got 2)");
  EXPECT_EQ(raisedBy([] { unpackExact<2>(range(3)); }), "ValueError: too many values to unpack (expected 2)");
  EXPECT_EQ(raisedBy([] { unpackExact<2>(intValue(5)); }),
            "TypeError: cannot unpack non-iterable int object");
}

TEST(UnpackTest, Starred) {
  auto parts = unpackStarred<1, 1>(range(5));
  EXPECT_EQ(get<0>(parts), 0);
  EXPECT_EQ(shown(get<1>(parts)), "[1, 2, 3]");
  EXPECT_EQ(get<2>(parts), 4);
  EXPECT_EQ(raisedBy([] { unpackStarred<1, 1>(range(1)); }),
            "ValueError: not enough values to unpack (expected at least 2, got 1)");
}

}  // namespace
}  // namespace krait::testing
