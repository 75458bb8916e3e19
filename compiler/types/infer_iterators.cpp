// Which classes iterators are of, as type(x) and isinstance() name them: `zip`, `list_iterator`, `generator`.
#include <algorithm>

#include "compiler/types/interpreter.h"

namespace krait::types {

namespace {

auto classOfIterator(Tag tag, bool reversed) -> std::string_view {
  switch (tag) {
    case Tag::List:
      return reversed ? "list_reverseiterator" : "list_iterator";
    case Tag::Tuple:
      return reversed ? "reversed" : "tuple_iterator";
    case Tag::Array:
      return reversed ? "reversed" : "arrayiterator";
    case Tag::Range:
      return "range_iterator";
    case Tag::Set:
    case Tag::FrozenSet:
      return "set_iterator";
    case Tag::Dict:
    case Tag::DictKeys:
      return reversed ? "dict_reversekeyiterator" : "dict_keyiterator";
    case Tag::DictValues:
      return reversed ? "dict_reversevalueiterator" : "dict_valueiterator";
    case Tag::DictItems:
      return reversed ? "dict_reverseitemiterator" : "dict_itemiterator";
    default:
      return reversed ? "reversed" : "iterator";
  }
}

}  // namespace

auto Interpreter::iteratorClasses(const Arm& iterator) -> AbstractValue {
  AbstractValue classes = read(analysis_.node(iterator.id).kinds);
  classes.scalars = 0;
  if (classes.isNothing()) classes = AbstractValue::arm(Tag::Builtin, analysis_.builtinId("iterator"));
  return classes;
}

// Does a range with such a bound need numbers of any size? Where nothing is known of it, only if the program knows such
// numbers at all: loops over ranges of words are what everybody writes.
auto Interpreter::isWide(Interval bound) -> bool {
  const int64_t least = std::min<int64_t>(analysis_.target.wordMin(), INT32_MIN) + 1;
  const int64_t most = std::max<int64_t>(analysis_.target.wordMax(), INT32_MAX) - 1;
  if (bound.isEmpty() || bound.within(least, most)) return false;
  return bound.low >= most || bound.high <= least || !read(analysis_.wide_constants).isNothing();
}

void Interpreter::noteWide(const AbstractValue& number) {
  if (!number.hasOnly(Scalar::Int)) return;
  const int64_t least = std::min<int64_t>(analysis_.target.wordMin(), INT32_MIN);
  const int64_t most = std::max<int64_t>(analysis_.target.wordMax(), INT32_MAX);
  const bool wide = number.interval.low > std::min(most, Interval::kMax - 2) ||
                    number.interval.high < std::max(least, Interval::kMin + 2);
  if (wide) analysis_.write(analysis_.wide_constants, AbstractValue::scalar(Scalar::True));
}

// What of a value may be iterated over.
auto Interpreter::iterablePart(const AbstractValue& value) -> AbstractValue {
  AbstractValue part = value;
  part.interval = Interval::empty();
  part.progress = {};
  part.scalars = 0;
  for (const Scalar text : {Scalar::Str, Scalar::Bytes, Scalar::ByteArray, Scalar::MemoryView})
    if (value.has(text)) analysis_.join(part, AbstractValue::scalar(text));
  std::erase_if(part.arms, [&](const Arm& arm) {
    return !isNode(arm.tag) && !(arm.tag == Tag::Instance &&
                                 (analysis_.lookupClassAttribute(arm.id, "__iter__") != ir::kNone ||
                                  analysis_.lookupClassAttribute(arm.id, "__getitem__") != ir::kNone));
  });
  return part;
}

auto Interpreter::ofClass(AbstractValue iterator, std::string_view cls) -> AbstractValue {
  for (const Arm& arm : iterator.arms)
    if (arm.tag == Tag::Iterator)
      analysis_.write(analysis_.node(arm.id).kinds,
                      AbstractValue::arm(Tag::Builtin, analysis_.builtinId(cls)));
  return iterator;
}

// What iter() or reversed() makes of such a value.
void Interpreter::noteIterated(const AbstractValue& iterator, const AbstractValue& iterable, bool reversed) {
  for (const auto& [scalar, cls] :
       {std::pair{Scalar::Str, "str_ascii_iterator"}, std::pair{Scalar::Bytes, "bytes_iterator"},
        std::pair{Scalar::ByteArray, "bytearray_iterator"}, std::pair{Scalar::MemoryView, "memory_iterator"}})
    if (iterable.has(scalar)) ofClass(iterator, reversed ? "reversed" : cls);
  for (const Arm& arm : iterable.arms) {
    if (arm.tag == Tag::Range && analysis_.node(arm.id).is_wide) ofClass(iterator, "longrange_iterator");
    ofClass(iterator, classOfIterator(arm.tag, reversed));
  }
}

}  // namespace krait::types
