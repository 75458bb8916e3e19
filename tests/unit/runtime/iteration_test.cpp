#include "container_testing.h"

namespace krait::testing {
namespace {

TEST(RangeTest, LengthsAndMembers) {
  EXPECT_EQ(len(range(10)), 10);
  EXPECT_EQ(len(range(10, 0)), 0);
  EXPECT_EQ(len(range(10, 0, -3)), 4);
  EXPECT_EQ(len(range(kMinWord, kMinWord + 5)), 5);
  EXPECT_TRUE(contains(range(0, 10, 2), 4));
  EXPECT_FALSE(contains(range(0, 10, 2), 5));
  EXPECT_TRUE(contains(range(10, 0, -3), Float(7)));
  EXPECT_FALSE(contains(range(10), text("a")));
  EXPECT_EQ(getitem(range(10), -1), 9);
  EXPECT_EQ(shown(getitem(range(10), slice(intValue(1), kNoneValue, intValue(2)))), "range(1, 10, 2)");
  EXPECT_EQ(shown(getitem(range(10), slice(kNoneValue, kNoneValue, intValue(-1)))), "range(9, -1, -1)");
  EXPECT_TRUE(eq(range(0, 3, 2), range(0, 4, 2)));
  EXPECT_EQ(shown(toList<int32_t>(reversed(range(0, 10, 3)))), "[9, 6, 3, 0]");
  EXPECT_EQ(shown(box(range(3))), "range(0, 3)");
  EXPECT_EQ(raisedBy([] { range(1, 2, 0); }), "ValueError: range() arg 3 must not be zero");
  EXPECT_EQ(raisedBy([] { getitem(range(3), 3); }), "IndexError: range object index out of range");
  EXPECT_EQ(raisedBy([] { range_index(range(3), 7); }), "ValueError: 7 is not in range");
}

TEST(RangeTest, EndsAtTheLargestWord) {
  word item, count = 0;
  auto it = iterate(range(kMaxWord - 2, kMaxWord));
  while (it.next(item)) ++count;
  EXPECT_EQ(count, 2);
}

TEST(AdaptorTest, EnumerateZipMapFilter) {
  List<Str*>* names = list<Str*>(text("a"), text("b"), text("c"));
  EXPECT_EQ(shown(toList<Tuple<word, Str*>>(enumerate(names, 1))), "[(1, 'a'), (2, 'b'), (3, 'c')]");
  EXPECT_EQ(shown(toList<Tuple<Str*, word>>(zip(names, range(2)))), "[('a', 0), ('b', 1)]");
  EXPECT_EQ(shown(toList<word>(map_([](word a, word b) { return a * b; }, range(4), range(1, 9)))),
            "[0, 2, 6, 12]");
  EXPECT_EQ(shown(toList<word>(filter_([](word a) { return a % 2; }, range(6)))), "[1, 3, 5]");
  EXPECT_EQ(shown(toList<word>(filter_(None{}, range(3)))), "[1, 2]");
}

TEST(AdaptorTest, StrictZip) {
  auto run = [](auto iteration) {
    typename decltype(iteration)::Item item;
    while (iteration.next(item)) {
    }
  };
  EXPECT_EQ(raisedBy([&] { run(zipStrict(range(1), range(2))); }),
            "ValueError: zip() argument 2 is longer than argument 1");
  EXPECT_EQ(raisedBy([&] { run(zipStrict(range(2), range(1))); }),
            "ValueError: zip() argument 2 is shorter than argument 1");
  EXPECT_EQ(raisedBy([&] { run(zipStrict(range(2), range(2), range(1))); }),
            "ValueError: zip() argument 3 is shorter than arguments 1-2");
  EXPECT_EQ(raisedBy([&] { run(zipStrict(range(2), range(2))); }), "");
}

TEST(IteratorTest, OnTheHeap) {
  Iterator<uint8_t>* it = makeIterator(list<uint8_t>(1, 2));
  EXPECT_EQ(next(it), 1);
  EXPECT_EQ(next(it), 2);
  EXPECT_EQ(next(it, 9), 9);
  EXPECT_EQ(raisedBy([&] { next(it); }), "StopIteration: ");
  EXPECT_EQ(makeIterator(it), it);
  Value boxed = box(makeIterator(zip(range(2), range(5, 9))));
  EXPECT_EQ(shown(toList<Value>(boxed)), "[(0, 5), (1, 6)]");
}

TEST(IteratorTest, OfCallable) {
  int count = 0;
  auto it = callIterator([&count] { return ++count; }, 4);
  EXPECT_EQ(shown(toList<int32_t>(it)), "[1, 2, 3]");
}

TEST(BuiltinsTest, SumMinMax) {
  EXPECT_EQ(sum(list<uint8_t>(200, 200, 200)), 600);
  EXPECT_EQ(sum(list<Float>(Float(0.5), Float(0.25))), Float(0.75));
  EXPECT_EQ(shown(sum(list<Value>(intValue(1), Float(2.5)))), "3.5");
  EXPECT_EQ(shown(sum(range(5), 100)), "110");
  EXPECT_EQ(shown(sum(list<List<int32_t>*>(list<int32_t>(1), list<int32_t>(2)), emptyList<int32_t>())),
            "[1, 2]");
  EXPECT_EQ(min(list<int32_t>(3, 1, 2)), 1);
  EXPECT_EQ(max(range(5)), 4);
  EXPECT_EQ(minOf(3, 1, 2), 1);
  EXPECT_EQ(maxKey(list<int32_t>(-7, 3), [](int32_t x) { return x * x; }), -7);
  EXPECT_EQ(minDefault(emptyList<int32_t>(), 5), 5);
  EXPECT_TRUE(minDefault(emptyList<int32_t>(), None{}).isNone());
  EXPECT_EQ(raisedBy([] { min(emptyList<int32_t>()); }), "ValueError: min() arg is an empty sequence");
  EXPECT_EQ(raisedBy([] { max(emptyList<int32_t>()); }), "ValueError: max() arg is an empty sequence");
}

TEST(BuiltinsTest, Numbers) {
  EXPECT_EQ(abs(int32_t{INT32_MIN}), 2147483648);
  EXPECT_EQ(shown(divmod(-7, 2)), "(-4, 1)");
  EXPECT_EQ(shown(divmod(7, -2)), "(-4, -1)");
  EXPECT_EQ(raisedBy([] { divmod(7, 0); }), "ZeroDivisionError: integer division or modulo by zero");
  EXPECT_EQ(raisedBy([] { divmod(Float(7), Float(0)); }), "ZeroDivisionError: float divmod()");
  EXPECT_EQ(shown(round(Float(2.5))), "2");
  EXPECT_EQ(shown(round(Float(2.675), 2)), "2.67");
  EXPECT_EQ(shown(round(1250, -2)), "1200");
  EXPECT_EQ(shown(round(-1350, -2)), "-1400");
  EXPECT_EQ(shown(round(Int::ofSmall(15), -1)), "20");
  EXPECT_EQ(raisedBy([] { round(box(text("a"))); }), "TypeError: type str doesn't define __round__ method");
}

TEST(BuiltinsTest, Characters) {
  EXPECT_EQ(ord(text("A")), 65);
  EXPECT_EQ(ord(chr(0x20ac)), 0x20ac);
  EXPECT_EQ(ord(chr(0x1f600)), 0x1f600);
  EXPECT_EQ(raisedBy([] { chr(-1); }), "ValueError: chr() arg not in range(0x110000)");
  EXPECT_EQ(raisedBy([] { ord(text("ab")); }),
            "TypeError: ord() expected a character, but string of length 2 found");
}

TEST(BuiltinsTest, AnyAll) {
  EXPECT_TRUE(any(list<uint8_t>(0, 1)));
  EXPECT_FALSE(all(list<Str*>(text("a"), text(""))));
  EXPECT_TRUE(all(emptyList<Value>()));
}

// def count(n): received = []; for i in range(n): received.append((yield i)); return len(received)
struct CountTo : Generator<int32_t, Value, Value> {
  int32_t n, i;
  bool raises_stop;
  static const TypeInfo type;
  static auto run(CountTo* self, int32_t& item) -> bool {
    switch (self->resumeAt()) {
      case 0:
        for (self->i = 0; self->i < self->n; ++self->i) {
          item = self->i;
          return self->yield(1);
          case 1:
            self->checkThrown();
        }
        if (self->raises_stop) raiseStopIteration();
    }
    return self->finish(intValue(self->n));
  }
};
const TypeInfo CountTo::type = generatorType<CountTo>();

auto countTo(int32_t n) -> CountTo* {
  CountTo* generator = newGenerator<CountTo>();
  generator->n = n;
  return generator;
}

TEST(GeneratorTest, IsIterated) {
  EXPECT_EQ(shown(toList<int32_t>(static_cast<Iterator<int32_t>*>(countTo(4)))), "[0, 1, 2, 3]");
  EXPECT_EQ(shown(toList<Value>(box(countTo(3)))), "[0, 1, 2]");
  CountTo* generator = countTo(1);
  EXPECT_EQ(next(static_cast<Iterator<int32_t>*>(generator)), 0);
  int32_t item;
  EXPECT_FALSE(generator->next(item));
  EXPECT_FALSE(generator->next(item));
  EXPECT_EQ(shown(generatorResult(generator)), "1");
}

TEST(GeneratorTest, Send) {
  CountTo* generator = countTo(1);
  EXPECT_EQ(raisedBy([&] { generator_send(generator, intValue(1)); }),
            "TypeError: can't send non-None value to a just-started generator");
  EXPECT_EQ(generator_send(generator, kNoneValue), 0);
  EXPECT_EQ(raisedBy([&] { generator_send(generator, intValue(5)); }), "StopIteration: 1");
  EXPECT_EQ(raisedBy([&] { generator_send(generator, intValue(5)); }).substr(0, 13), "StopIteration");
}

TEST(GeneratorTest, ThrowEndsIt) {
  CountTo* generator = countTo(5);
  int32_t item;
  generator->next(item);
  EXPECT_EQ(raisedBy([&] { generator_throw_(generator, makeException(&ValueError_type, KRAIT_TEXT("x"))); }),
            "ValueError: x");
  EXPECT_FALSE(generator->next(item));
}

TEST(GeneratorTest, Close) {
  CountTo* generator = countTo(5);
  int32_t item;
  generator->next(item);
  EXPECT_EQ(raisedBy([&] { generator_close(generator); }), "");
  EXPECT_FALSE(generator->next(item));
  EXPECT_EQ(raisedBy([&] { generator_close(generator); }), "");
}

TEST(GeneratorTest, StopIterationBecomesRuntimeError) {
  CountTo* generator = countTo(0);
  generator->raises_stop = true;
  int32_t item;
  EXPECT_EQ(raisedBy([&] { generator->next(item); }), "RuntimeError: generator raised StopIteration");
  EXPECT_FALSE(generator->next(item));
}

// A generator that asks itself for its next item.
struct Ouroboros : Generator<int32_t> {
  static const TypeInfo type;
  static auto run(Ouroboros* self, int32_t& item) -> bool {
    self->resumeAt();
    self->next(item);
    return self->finish();
  }
};
const TypeInfo Ouroboros::type = generatorType<Ouroboros>();

TEST(GeneratorTest, CannotRunTwice) {
  Ouroboros* generator = newGenerator<Ouroboros>();
  int32_t item;
  EXPECT_EQ(raisedBy([&] { generator->next(item); }), "ValueError: generator already executing");
  EXPECT_FALSE(generator->next(item));
}

TEST(CellTest, HoldsAVariable) {
  Cell<int32_t>* cell = newCell<int32_t>();
  EXPECT_FALSE(cell->bound);
  EXPECT_TRUE(newCell<int32_t>(3)->bound);
}

}  // namespace
}  // namespace krait::testing
