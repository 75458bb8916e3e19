#include "container_testing.h"
#include "krait/objects/dict_view.hpp"

namespace krait::testing {
namespace {

TEST(DictTest, KeepsInsertionOrder) {
  auto* ages = dict<Str*, uint8_t>(text("ada"), 36, text("alan"), 41);
  setitem(ages, text("grace"), 85);
  setitem(ages, text("ada"), 37);
  EXPECT_EQ(shown(ages), "{'ada': 37, 'alan': 41, 'grace': 85}");
  delitem(ages, text("ada"));
  setitem(ages, text("ada"), 1);
  EXPECT_EQ(shown(ages), "{'alan': 41, 'grace': 85, 'ada': 1}");
  EXPECT_EQ(len(ages), 3);
}

TEST(DictTest, ManyIntegers) {
  auto* squares = emptyDict<int32_t, int32_t>();
  for (int32_t i = -500; i < 500; ++i) setitem(squares, i * 64, i * i);
  for (int32_t i = -500; i < 500; ++i) ASSERT_EQ(getitem(squares, i * 64), i * i);
  EXPECT_FALSE(contains(squares, 1));
  for (int32_t i = -500; i < 500; i += 2) delitem(squares, i * 64);
  EXPECT_EQ(len(squares), 500);
  for (int32_t i = -499; i < 500; i += 2) ASSERT_EQ(getitem(squares, i * 64), i * i);
  for (int32_t i = 0; i < 300; ++i) setitem(squares, i + 100000, i);
  int32_t key, count = 0;
  auto it = iterate(squares);
  while (it.next(key)) ++count;
  EXPECT_EQ(count, 800);
}

TEST(DictTest, QueueOfKeysDoesNotGrow) {
  auto* cache = emptyDict<uint16_t, uint16_t>();
  for (int i = 0; i < 20000; ++i) {
    setitem(cache, static_cast<uint16_t>(i), 0);
    if (len(cache) > 20) {
      uint16_t oldest;
      auto it = iterate(cache);
      it.next(oldest);
      delitem(cache, oldest);
    }
  }
  EXPECT_EQ(len(cache), 20);
  EXPECT_LE(cache->capacity, 40);
}

TEST(DictTest, MissingKeysRaise) {
  auto* d = dict<Str*, int32_t>(text("a"), 1);
  EXPECT_EQ(raisedBy([&] { getitem(d, text("b")); }), "KeyError: 'b'");
  EXPECT_EQ(raisedBy([&] { getitem(d, 5); }), "KeyError: 5");
  EXPECT_EQ(raisedBy([&] { dict_pop(d, text("b")); }), "KeyError: 'b'");
  EXPECT_EQ(raisedBy([&] { delitem(d, box(tuple(1, 2))); }), "KeyError: (1, 2)");
  EXPECT_EQ(raisedBy([&] { dict_popitem(emptyDict<int32_t, int32_t>()); }),
            "KeyError: 'popitem(): dictionary is empty'");
}

TEST(DictTest, KeysOfOtherRepresentations) {
  auto* d = dict<uint8_t, Str*>(1, text("one"), 2, text("two"));
  EXPECT_TRUE(contains(d, Float(2.0)));
  EXPECT_TRUE(contains(d, true));
  EXPECT_FALSE(contains(d, 257));
  EXPECT_FALSE(contains(d, Float(1.5)));
  EXPECT_FALSE(contains(d, text("one")));
  EXPECT_EQ(shown(getitem(d, box(Float(1)))), "'one'");
  EXPECT_EQ(raisedBy([&] { contains(d, box(list<int32_t>(1))); }), "TypeError: unhashable type: 'list'");
}

TEST(DictTest, MixedKeysAsValues) {
  auto* d = emptyDict<Value, Value>();
  setitem(d, intValue(1), box(text("int")));
  setitem(d, box(text("1")), box(text("str")));
  setitem(d, box(Float(1.0)), box(text("float")));
  setitem(d, box(tuple(1, 2)), kNoneValue);
  EXPECT_EQ(shown(d), "{1: 'float', '1': 'str', (1, 2): None}");
  EXPECT_TRUE(contains(d, tuple(1, Float(2))));
}

TEST(DictTest, GetAndSetdefault) {
  auto* d = dict<Str*, int32_t>(text("a"), 1);
  EXPECT_EQ(dict_get(d, text("a"), 0), 1);
  EXPECT_EQ(dict_get(d, text("b"), 7), 7);
  EXPECT_TRUE(dict_get(d, text("b")).isNone());
  EXPECT_EQ(dict_setdefault(d, text("b"), 5), 5);
  EXPECT_EQ(dict_setdefault(d, text("b"), 6), 5);
  EXPECT_EQ(dict_pop(d, text("b"), -1), 5);
  EXPECT_EQ(dict_pop(d, text("b"), -1), -1);
  EXPECT_EQ(shown(dict_popitem(d)), "('a', 1)");
}

TEST(DictTest, UpdateAndMerge) {
  auto* d = dict<int32_t, int32_t>(1, 10, 2, 20);
  dict_update(d, dict<uint8_t, uint8_t>(2, 21, 3, 30));
  dict_update(d, list<Tuple<int32_t, int32_t>>(tuple(4, 40)));
  EXPECT_EQ(shown(d), "{1: 10, 2: 21, 3: 30, 4: 40}");
  EXPECT_EQ(shown(bitor_(d, dict<int32_t, int32_t>(1, 0))), "{1: 0, 2: 21, 3: 30, 4: 40}");
  EXPECT_EQ(shown(dictFromKeys<int32_t, bool>(range(2), true)), "{0: True, 1: True}");
  EXPECT_EQ(raisedBy([&] { dict_update(d, box(list<Value>(intValue(1)))); }),
            "TypeError: cannot convert dictionary update sequence element #0 to a sequence");
  EXPECT_EQ(raisedBy([&] { dict_update(d, box(list<Value>(tuple(1, 2, 3)))); }),
            "ValueError: dictionary update sequence element #0 has length 3; 2 is required");
}

TEST(DictTest, ChangedDuringIteration) {
  auto* d = dict<int32_t, int32_t>(1, 1, 2, 2);
  EXPECT_EQ(raisedBy([&] {
              int32_t key;
              auto it = iterate(d);
              while (it.next(key)) setitem(d, key + 10, 0);
            }),
            "RuntimeError: dictionary changed size during iteration");
}

TEST(DictTest, ViewsAndReversal) {
  auto* d = dict<int32_t, Str*>(1, text("a"), 2, text("b"), 3, text("c"));
  delitem(d, 2);
  EXPECT_EQ(shown(toList<Tuple<int32_t, Str*>>(dict_items(d))), "[(1, 'a'), (3, 'c')]");
  EXPECT_EQ(shown(toList<int32_t>(reversed(d))), "[3, 1]");
  EXPECT_EQ(shown(toList<Str*>(reversed(dict_values(d)))), "['c', 'a']");
}

TEST(DictTest, ViewsAsSetsAndValues) {
  auto* d = dict<int32_t, int32_t>(1, 10, 2, 20);
  EXPECT_EQ(shown(dict_keys(d)), "dict_keys([1, 2])");
  EXPECT_EQ(shown(box(dict_items(d))), "dict_items([(1, 10), (2, 20)])");
  EXPECT_EQ(shown(bitand_(dict_keys(d), list<int32_t>(2, 3))), "{2}");
  EXPECT_EQ(shown(sub(dict_keys(d), set<int32_t>(2))), "{1}");
  EXPECT_TRUE(contains(dict_values(d), 20));
  EXPECT_TRUE(contains(dict_items(d), tuple(2, Float(20))));
  EXPECT_FALSE(contains(dict_items(d), tuple(2, 10)));
  EXPECT_TRUE(eq(dict_keys(d), set<uint8_t>(2, 1)));
  Value keys = box(dict_keys(d));
  EXPECT_EQ(len(keys), 2);
  EXPECT_TRUE(eq(keys, box(set<int32_t>(1, 2))));
  EXPECT_EQ(shown(bitor_(keys, box(set<int32_t>(5)))), "{1, 2, 5}");
  EXPECT_TRUE(contains(box(dict_items(d)), box(tuple(1, 10))));
  setitem(d, 3, 30);
  EXPECT_EQ(shown(keys), "dict_keys([1, 2, 3])");
}

TEST(DictTest, EqualityIgnoresOrderAndRepresentation) {
  auto* a = dict<int32_t, Float>(1, Float(1), 2, Float(2));
  auto* b = dict<uint8_t, uint8_t>(2, 2, 1, 1);
  EXPECT_TRUE(eq(a, b));
  EXPECT_TRUE(eq(box(a), box(b)));
  setitem(b, 1, 3);
  EXPECT_TRUE(ne(a, b));
}

TEST(DictTest, ReachedThroughValue) {
  auto* d = dict<Str*, int32_t>(text("a"), 1);
  Value value = box(d);
  setitem(value, box(text("b")), intValue(2));
  EXPECT_EQ(shown(value), "{'a': 1, 'b': 2}");
  EXPECT_EQ(shown(getitem(value, box(text("a")))), "1");
  EXPECT_TRUE(contains(value, box(text("b"))));
  EXPECT_EQ(shown(toList<Value>(value)), "['a', 'b']");
  EXPECT_EQ(shown(bitor_(value, box(dict<int32_t, int32_t>(1, 2)))), "{'a': 1, 'b': 2, 1: 2}");
}

TEST(DictTest, RecursiveRepr) {
  auto* d = emptyDict<int32_t, Value>();
  setitem(d, 1, box(d));
  EXPECT_EQ(shown(d), "{1: {...}}");
}

}  // namespace
}  // namespace krait::testing
