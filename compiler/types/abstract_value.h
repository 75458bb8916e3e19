// Abstract values: what inference knows about a value.
//
// An abstract value is a set of possibilities: scalars (a bit each, integers with an interval) and *arms*, possibilities
// that carry an identity: a container (a node shared by everything that may be the same object), an instance of a
// class, a function, a class, a module. At most one node of a container kind stands in a value: where two meet they
// are unified, so that a variable that holds "a list" holds lists of one element type.
//
// What a value *is* says nothing about how it is stored; that is chosen at the end (representation.h).
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "compiler/types/interval.h"

namespace krait::types {

enum class Scalar : uint8_t {
  None, True, False, Int, Float, Complex, Str, Bytes, ByteArray, MemoryView, Slice, Ellipsis, NotImplemented, kCount
};

enum class Tag : uint8_t {
  List, Array, Tuple, Dict, Set, FrozenSet, Range, Iterator,  // id: node
  DictKeys, DictValues, DictItems,                            // id: node of the dictionary
  Instance,        // id: class of the program
  Exception,       // id: built-in exception class (Program::builtins)
  Native,          // id: class of a native module (Stubs)
  Function,        // id: function value
  Class,           // id: class of the program
  Builtin,         // id: built-in function or class (Program::builtins)
  NativeFunction,  // id: function of a native module (Stubs)
  NativeClass,     // id: class of a native module, as a value
  Module,          // id: module
  BoundMethod,     // id: bound method (Analysis)
  Super,           // id: super object (Analysis)
  Descriptor,      // id: property, static or class method (Analysis)
};
constexpr auto isNode(Tag tag) -> bool { return tag <= Tag::DictItems; }
constexpr auto isDictView(Tag tag) -> bool { return tag >= Tag::DictKeys && tag <= Tag::DictItems; }

struct Arm {
  Tag tag;
  uint32_t id;
  friend auto operator<=>(const Arm&, const Arm&) = default;
};

// Where an integer grows by bounded steps in a loop: its value is that of `variable` at the head of the loop plus
// something in `step`. With the loop's trip count this bounds accumulations without annotations.
struct Progress {
  uint32_t origin = 0;  // 0: none; else a number for (loop, variable)
  Interval step = Interval::of(0);
  friend auto operator==(const Progress&, const Progress&) -> bool = default;
};

// What is known of a value beside a *base*, a number that interpretation (bounds.cpp) gives to a value that a variable
// has, or to the length of the container in it. An integer is at most base + offset; a container is at least base +
// offset long. Means nothing outside of the copy: slots do not hold it.
struct Bound {
  uint32_t base = 0;  // 0: none
  int64_t offset = 0;
  friend auto operator==(const Bound&, const Bound&) -> bool = default;
};

struct AbstractValue {
  uint16_t scalars = 0;
  Interval interval = Interval::empty();  // of Int
  Progress progress;
  Bound bound;
  std::vector<Arm> arms;                  // sorted
  // How long the sequences in it are (lengths.cpp): at least, and at most, as far as nothing in the program makes such a
  // sequence shorter, or longer. Zero and kMax where nothing is known.
  int64_t least = 0, most = Interval::kMax;

  static auto nothing() -> AbstractValue { return {}; }
  static auto scalar(Scalar kind) -> AbstractValue {
    AbstractValue value;
    value.scalars = static_cast<uint16_t>(1U << static_cast<int>(kind));
    if (kind == Scalar::Int) value.interval = Interval::all();
    return value;
  }
  static auto integer(Interval interval) -> AbstractValue {
    AbstractValue value;
    if (interval.isEmpty()) return value;
    value.scalars = static_cast<uint16_t>(1U << static_cast<int>(Scalar::Int));
    value.interval = interval;
    return value;
  }
  static auto boolean() -> AbstractValue {
    AbstractValue value;
    value.scalars = kBoolMask;
    return value;
  }
  static auto arm(Tag tag, uint32_t id) -> AbstractValue {
    AbstractValue value;
    value.arms.push_back({tag, id});
    return value;
  }

  static constexpr uint16_t kBoolMask =
      (1U << static_cast<int>(Scalar::True)) | (1U << static_cast<int>(Scalar::False));

  [[nodiscard]] auto has(Scalar kind) const -> bool { return (scalars >> static_cast<int>(kind) & 1) != 0; }
  [[nodiscard]] auto hasBool() const -> bool { return (scalars & kBoolMask) != 0; }
  [[nodiscard]] auto hasOnly(Scalar kind) const -> bool { return scalars == 1U << static_cast<int>(kind) && arms.empty(); }
  [[nodiscard]] auto hasOnlyScalars(uint16_t mask) const -> bool {
    return arms.empty() && scalars != 0 && (scalars & ~mask) == 0;
  }
  [[nodiscard]] auto isBoolOnly() const -> bool { return hasOnlyScalars(kBoolMask); }
  [[nodiscard]] auto isNothing() const -> bool { return scalars == 0 && arms.empty(); }
  void remove(Scalar kind) {
    scalars &= static_cast<uint16_t>(~(1U << static_cast<int>(kind)));
    if (kind == Scalar::Int) interval = Interval::empty(), progress = {}, bound = {};
  }
  void removeBool() { scalars &= static_cast<uint16_t>(~kBoolMask); }
  // Integers and booleans as one interval (Python's bool is an int).
  [[nodiscard]] auto asInterval() const -> Interval {
    Interval result = interval;
    if (has(Scalar::True)) result = join(result, Interval::of(1));
    if (has(Scalar::False)) result = join(result, Interval::of(0));
    return result;
  }
  [[nodiscard]] auto isIntLike() const -> bool {
    return hasOnlyScalars(kBoolMask | (1U << static_cast<int>(Scalar::Int)));
  }
  // Something in it is a sequence whose length is kept in mind.
  [[nodiscard]] auto hasLength() const -> bool {
    return has(Scalar::Bytes) || has(Scalar::ByteArray) ||
           std::any_of(arms.begin(), arms.end(),
                       [](const Arm& arm) { return arm.tag == Tag::List || arm.tag == Tag::Array; });
  }
  [[nodiscard]] auto isNumeric() const -> bool {
    return hasOnlyScalars(kBoolMask | (1U << static_cast<int>(Scalar::Int)) | (1U << static_cast<int>(Scalar::Float)));
  }
  friend auto operator==(const AbstractValue&, const AbstractValue&) -> bool = default;
};

}  // namespace krait::types
