#include "container_testing.h"

namespace krait::testing {
namespace {

TEST(ListTest, AppendKeepsOrderAndGrows) {
  List<uint16_t>* readings = emptyList<uint16_t>();
  for (int i = 0; i < 1000; ++i) list_append(readings, static_cast<uint16_t>(i));
  EXPECT_EQ(len(readings), 1000);
  for (int i = 0; i < 1000; ++i) ASSERT_EQ(getitem(readings, i), i);
  EXPECT_EQ(getitem(readings, -1), 999);
}

TEST(ListTest, WindowOfReadingsWastesLittle) {
  List<uint16_t>* readings = emptyList<uint16_t>();
  for (int i = 0; i < 1000; ++i) {
    list_append(readings, static_cast<uint16_t>(i));
    if (len(readings) > 100) list_pop(readings, 0);
  }
  EXPECT_EQ(len(readings), 100);
  EXPECT_EQ(getitem(readings, 0), 900);
}

TEST(ListTest, RepeatIsExact) {
  List<uint8_t>* zeros = listRepeat<uint8_t>(0, 100);
  EXPECT_LE(zeros->capacity, 128);
  EXPECT_EQ(sum(zeros), 0);
  EXPECT_EQ(shown(listRepeat<int32_t>(7, 3)), "[7, 7, 7]");
  EXPECT_EQ(shown(listRepeat<int32_t>(7, -3)), "[]");
}

TEST(ListTest, PopFromEmptyRaises) {
  EXPECT_EQ(raisedBy([] { list_pop(emptyList<int32_t>(), -1); }), "IndexError: pop from empty list");
  EXPECT_EQ(raisedBy([] { list_pop(list<int32_t>(1), 3); }), "IndexError: pop index out of range");
}

TEST(ListTest, IndexesOutOfRangeRaise) {
  EXPECT_EQ(raisedBy([] { getitem(list<int32_t>(1, 2), 2); }), "IndexError: list index out of range");
  EXPECT_EQ(raisedBy([] { getitem(list<int32_t>(1, 2), -3); }), "IndexError: list index out of range");
  EXPECT_EQ(raisedBy([] { setitem(list<int32_t>(1, 2), 2, 0); }),
            "IndexError: list assignment index out of range");
  EXPECT_EQ(raisedBy([] { delitem(list<int32_t>(1, 2), 2); }),
            "IndexError: list assignment index out of range");
}

TEST(ListTest, InsertClampsItsIndex) {
  List<int32_t>* xs = list<int32_t>(1, 2, 3);
  list_insert(xs, -100, 0);
  list_insert(xs, 100, 9);
  list_insert(xs, -1, 5);
  EXPECT_EQ(shown(xs), "[0, 1, 2, 3, 5, 9]");
}

TEST(ListTest, SearchFindsEqualNumbersOfOtherTypes) {
  List<uint8_t>* xs = list<uint8_t>(1, 2, 3, 2);
  EXPECT_TRUE(contains(xs, Float(2.0)));
  EXPECT_FALSE(contains(xs, int32_t{258}));
  EXPECT_FALSE(contains(xs, -254));
  EXPECT_TRUE(contains(xs, true));
  EXPECT_EQ(list_count(xs, 2), 2);
  EXPECT_EQ(list_index(xs, 2, 2, kMaxWord), 3);
  EXPECT_EQ(raisedBy([&] { list_index(xs, 7, 0, kMaxWord); }), "ValueError: 7 is not in list");
  EXPECT_EQ(raisedBy([&] { list_index(xs, text("a"), 0, kMaxWord); }), "ValueError: 'a' is not in list");
  list_remove(xs, 2);
  EXPECT_EQ(shown(xs), "[1, 3, 2]");
  EXPECT_EQ(raisedBy([&] { list_remove(xs, 7); }), "ValueError: list.remove(x): x not in list");
}

TEST(ListTest, SlicesAsCPython) {
  List<int32_t>* xs = toList<int32_t>(range(10));
  auto part = [&](Value start, Value stop, Value step) {
    return shown(getitem(xs, Slice{start, stop, step}));
  };
  const Value none = kNoneValue;
  EXPECT_EQ(part(none, intValue(3), none), "[0, 1, 2]");
  EXPECT_EQ(part(none, none, intValue(-1)), "[9, 8, 7, 6, 5, 4, 3, 2, 1, 0]");
  EXPECT_EQ(part(intValue(8), intValue(2), intValue(-3)), "[8, 5]");
  EXPECT_EQ(part(intValue(-3), none, none), "[7, 8, 9]");
  EXPECT_EQ(part(intValue(5), intValue(100), intValue(2)), "[5, 7, 9]");
  EXPECT_EQ(part(intValue(7), intValue(3), none), "[]");
  EXPECT_EQ(shown(getslice(xs, -2, kMaxWord)), "[8, 9]");
  EXPECT_EQ(raisedBy([&] { part(none, none, intValue(0)); }), "ValueError: slice step cannot be zero");
}

TEST(ListTest, SliceAssignmentResizes) {
  List<int32_t>* xs = toList<int32_t>(range(6));
  setitem(xs, slice(intValue(1), intValue(3)), list<int32_t>(10, 11, 12, 13));
  EXPECT_EQ(shown(xs), "[0, 10, 11, 12, 13, 3, 4, 5]");
  setitem(xs, slice(intValue(1), intValue(5)), emptyList<int32_t>());
  EXPECT_EQ(shown(xs), "[0, 3, 4, 5]");
  setitem(xs, slice(kNoneValue, kNoneValue, intValue(2)), range(2));
  EXPECT_EQ(shown(xs), "[0, 3, 1, 5]");
  setitem(xs, slice(intValue(2)), xs);
  EXPECT_EQ(shown(xs), "[0, 3, 1, 5, 1, 5]");
  setitem(xs, slice(kNoneValue, kNoneValue, intValue(-1)), xs);
  EXPECT_EQ(shown(xs), "[5, 1, 5, 1, 3, 0]");
  EXPECT_EQ(raisedBy([&] { setitem(xs, slice(kNoneValue, kNoneValue, intValue(2)), range(1)); }),
            "ValueError: attempt to assign sequence of size 1 to extended slice of size 3");
}

TEST(ListTest, SliceDeletionKeepsTheRest) {
  List<int32_t>* xs = toList<int32_t>(range(10));
  delitem(xs, slice(kNoneValue, kNoneValue, intValue(3)));
  EXPECT_EQ(shown(xs), "[1, 2, 4, 5, 7, 8]");
  delitem(xs, slice(kNoneValue, kNoneValue, intValue(-2)));
  EXPECT_EQ(shown(xs), "[1, 4, 7]");
  delitem(xs, slice(intValue(1), intValue(2)));
  EXPECT_EQ(shown(xs), "[1, 7]");
}

TEST(ListTest, ExtendWithItself) {
  List<int32_t>* xs = list<int32_t>(1, 2);
  list_extend(xs, xs);
  EXPECT_EQ(shown(xs), "[1, 2, 1, 2]");
  imul(xs, 2);
  EXPECT_EQ(shown(xs), "[1, 2, 1, 2, 1, 2, 1, 2]");
  imul(xs, 0);
  EXPECT_EQ(shown(xs), "[]");
}

TEST(ListTest, ComparisonAcrossElementTypes) {
  List<uint8_t>* bytes = list<uint8_t>(1, 2, 3);
  List<Value>* values = list<Value>(intValue(1), Float(2.0), intValue(3));
  EXPECT_TRUE(eq(bytes, values));
  EXPECT_TRUE(lt(bytes, list<int32_t>(1, 2, 4)));
  EXPECT_TRUE(lt(bytes, list<int32_t>(1, 2, 3, 0)));
  EXPECT_TRUE(ge(bytes, list<Float>(Float(1), Float(2))));
  EXPECT_FALSE(ne(bytes, values));
  EXPECT_TRUE(eq(box(bytes), box(values)));
  EXPECT_TRUE(lt(box(bytes), box(list<Value>(intValue(2)))));
}

TEST(ListTest, RecursiveRepr) {
  List<Value>* xs = list<Value>(intValue(1));
  list_append(xs, box(xs));
  EXPECT_EQ(shown(xs), "[1, [...]]");
  EXPECT_EQ(shown(box(xs)), "[1, [...]]");
}

TEST(ListTest, TupleElementsByValue) {
  using Pair = Tuple<uint8_t, Str*>;
  List<Pair>* pairs = emptyList<Pair>();
  list_append(pairs, Pair(2, text("b")));
  list_append(pairs, Pair(1, text("a")));
  list_sort(pairs, NoKey{}, false);
  EXPECT_EQ(shown(pairs), "[(1, 'a'), (2, 'b')]");
  EXPECT_TRUE(contains(pairs, tuple(1, text("a"))));
}

TEST(ListTest, ReachedThroughValue) {
  List<uint8_t>* xs = list<uint8_t>(1, 2, 3);
  Value value = box(xs);
  EXPECT_EQ(len(value), 3);
  EXPECT_EQ(shown(getitem(value, intValue(-1))), "3");
  setitem(value, intValue(0), intValue(200));
  EXPECT_EQ(getitem(xs, 0), 200);
  EXPECT_NE(raisedBy([&] { setitem(value, intValue(0), intValue(300)); }), "");
  EXPECT_EQ(shown(add(value, box(list<Str*>(text("x"))))), "[200, 2, 3, 'x']");
  EXPECT_EQ(shown(mul(value, intValue(2))), "[200, 2, 3, 200, 2, 3]");
  EXPECT_TRUE(contains(value, intValue(3)));
  Value total = intValue(0), item;
  auto it = iterate(value);
  while (it.next(item)) total = add(total, item);
  EXPECT_EQ(shown(total), "205");
  EXPECT_EQ(raisedBy([&] { getitem(value, box(text("a"))); }),
            "TypeError: list indices must be integers or slices, not str");
  EXPECT_EQ(raisedBy([&] { add(value, box(tuple(1, 2))); }),
            "TypeError: can only concatenate list (not \"tuple\") to list");
  EXPECT_EQ(raisedBy([&] { hash(value); }), "TypeError: unhashable type: 'list'");
}

TEST(ListTest, IterationSeesWhatIsAppended) {
  List<int32_t>* xs = list<int32_t>(1, 2, 3);
  int32_t item, steps = 0;
  auto it = iterate(xs);
  while (it.next(item)) {
    if (++steps < 4) list_append(xs, item * 10);
  }
  EXPECT_EQ(shown(xs), "[1, 2, 3, 10, 20, 30]");
  EXPECT_EQ(steps, 6);
}

TEST(ListTest, SortIsStableAndReversible) {
  using Pair = Tuple<int32_t, int32_t>;
  List<Pair>* pairs = emptyList<Pair>();
  for (int i = 0; i < 100; ++i) list_append(pairs, Pair((i * 37) % 7, i));
  list_sort(pairs, [](const Pair& pair) { return get<0>(pair); }, false);
  for (int i = 1; i < 100; ++i) {
    Pair a = at(pairs, i - 1), b = at(pairs, i);
    ASSERT_TRUE(get<0>(a) < get<0>(b) || (get<0>(a) == get<0>(b) && get<1>(a) < get<1>(b)));
  }
  list_sort(pairs, [](const Pair& pair) { return get<0>(pair); }, true);
  for (int i = 1; i < 100; ++i) {
    Pair a = at(pairs, i - 1), b = at(pairs, i);
    ASSERT_TRUE(get<0>(a) > get<0>(b) || (get<0>(a) == get<0>(b) && get<1>(a) < get<1>(b)));
  }
}

TEST(ListTest, SortOfManySizes) {
  uint32_t random = 1;
  for (int size = 0; size < 70; ++size) {
    List<int32_t>* xs = emptyList<int32_t>();
    for (int i = 0; i < size; ++i) {
      random = random * 1664525u + 1013904223u;
      list_append(xs, static_cast<int32_t>(random >> 20));
    }
    List<int32_t>* ascending = sorted(xs, NoKey{}, false);
    for (int i = 1; i < size; ++i) ASSERT_LE(at(ascending, i - 1), at(ascending, i));
    EXPECT_EQ(sum(ascending), sum(xs));
  }
}

TEST(ListTest, SortOfMixedValuesRaises) {
  List<Value>* xs = list<Value>(intValue(3), box(text("a")));
  EXPECT_EQ(raisedBy([&] { list_sort(xs, NoKey{}, false); }),
            "TypeError: '<' not supported between instances of 'str' and 'int'");
  EXPECT_EQ(shown(xs), "[3, 'a']");
}

TEST(ListTest, SortedValuesOfNumbers) {
  List<Value>* xs = list<Value>(intValue(3), Float(1.5), true, intValue(-2));
  EXPECT_EQ(shown(sorted(xs, NoKey{}, false)), "[-2, True, 1.5, 3]");
}

}  // namespace
}  // namespace krait::testing
