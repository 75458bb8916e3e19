#include "container_testing.h"

namespace krait::testing {
namespace {

TEST(SetTest, SmallIntegersPrintAsInCPython) {
  EXPECT_EQ(shown(set<int32_t>(3, 1, 2)), "{1, 2, 3}");
  EXPECT_EQ(shown(set<uint8_t>(9, 1)), "{9, 1}");
  EXPECT_EQ(shown(set<int32_t>(100, 5, -3, 64, 0)), "{64, 0, 100, 5, -3}");
  EXPECT_EQ(shown(emptySet<int32_t>()), "set()");
  EXPECT_EQ(shown(toFrozenSet<int32_t>(range(3))), "frozenset({0, 1, 2})");
  EXPECT_EQ(shown(toFrozenSet<int32_t>(range(0))), "frozenset()");
}

TEST(SetTest, DeletedSlotsAreReusedAsInCPython) {
  Set<int32_t>* s = set<int32_t>(0, 1, 2);
  set_discard(s, 0);
  set_add(s, 8);
  EXPECT_EQ(shown(s), "{8, 1, 2}");
  s = set<int32_t>(1, 9);
  set_discard(s, 1);
  set_add(s, 17);
  set_add(s, 25);
  set_add(s, 1);
  EXPECT_EQ(shown(s), "{17, 1, 9, 25}");
}

TEST(SetTest, ManyKeys) {
  Set<int32_t>* s = emptySet<int32_t>();
  for (int32_t i = 0; i < 2000; ++i) set_add(s, (i * 7919) % 1000);
  EXPECT_EQ(len(s), 1000);
  for (int32_t i = 0; i < 1000; i += 3) set_remove(s, i);
  for (int32_t i = 0; i < 1000; ++i) ASSERT_EQ(contains(s, i), i % 3 != 0);
  int32_t popped = 0;
  while (truth(s)) {
    set_pop(s);
    ++popped;
  }
  EXPECT_EQ(popped, 666);
}

TEST(SetTest, Algebra) {
  Set<int32_t>* a = toSet<int32_t>(range(6));
  Set<int32_t>* b = toSet<int32_t>(range(4, 9));
  EXPECT_EQ(shown(bitor_(a, b)), "{0, 1, 2, 3, 4, 5, 6, 7, 8}");
  EXPECT_EQ(shown(bitand_(a, b)), "{4, 5}");
  EXPECT_EQ(shown(sub(a, b)), "{0, 1, 2, 3}");
  EXPECT_EQ(shown(bitxor(a, b)), "{0, 1, 2, 3, 6, 7, 8}");
  EXPECT_EQ(shown(set_union(a, list<uint8_t>(20), range(2))), "{0, 1, 2, 3, 4, 5, 20}");
  EXPECT_TRUE(set_issubset(bitand_(a, b), a));
  EXPECT_TRUE(set_issuperset(a, range(3)));
  EXPECT_TRUE(set_isdisjoint(a, range(10, 20)));
  EXPECT_TRUE(le(set<uint8_t>(1, 2), a));
  EXPECT_TRUE(lt(set<uint8_t>(1, 2), a));
  EXPECT_FALSE(lt(a, a));
  EXPECT_TRUE(eq(a, toFrozenSet<Float>(list<Float>(0, 1, 2, 3, 4, 5))));
  isub(a, a);
  EXPECT_EQ(len(a), 0);
  ibitxor(b, set<int32_t>(4, 100));
  EXPECT_EQ(shown(b), "{5, 6, 7, 8, 100}");
  set_intersection_update(b, range(7));
  EXPECT_EQ(shown(b), "{5, 6}");
}

TEST(SetTest, Errors) {
  EXPECT_EQ(raisedBy([] { set_remove(set<int32_t>(1), 2); }), "KeyError: 2");
  EXPECT_EQ(raisedBy([] { set_pop(emptySet<int32_t>()); }), "KeyError: 'pop from an empty set'");
  EXPECT_EQ(raisedBy([] { set_add(emptySet<Value>(), box(list<int32_t>(1))); }),
            "TypeError: unhashable type: 'list'");
  EXPECT_EQ(raisedBy([] {
              Set<int32_t>* s = set<int32_t>(1, 2);
              int32_t key;
              auto it = iterate(s);
              while (it.next(key)) set_add(s, key + 10);
            }),
            "RuntimeError: Set changed size during iteration");
}

TEST(SetTest, ReachedThroughValue) {
  Value a = box(set<uint8_t>(1, 2)), b = box(set<Str*>(text("x")));
  EXPECT_EQ(len(bitor_(a, b)), 3);
  EXPECT_EQ(shown(sub(a, box(set<int32_t>(2)))), "{1}");
  EXPECT_TRUE(eq(a, box(toFrozenSet<Float>(list<Float>(2, 1)))));
  EXPECT_TRUE(contains(a, intValue(1)));
  EXPECT_EQ(raisedBy([&] { bitor_(a, box(list<int32_t>(1))); }),
            "TypeError: unsupported operand type(s) for |: 'set' and 'list'");
}

TEST(SetTest, FrozenSetsAreKeys) {
  Set<FrozenSet<int32_t>*>* sets = emptySet<FrozenSet<int32_t>*>();
  set_add(sets, toFrozenSet<int32_t>(list<int32_t>(1, 2)));
  set_add(sets, toFrozenSet<int32_t>(list<int32_t>(2, 1)));
  EXPECT_EQ(len(sets), 1);
}

}  // namespace
}  // namespace krait::testing
