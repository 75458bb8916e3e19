// Items and iteration: what `x[i]` and `for … in x` give, and the nodes of new containers.
#include <algorithm>

#include "compiler/types/builtin_types.h"
#include "compiler/types/interpreter.h"

namespace krait::types {

auto Interpreter::site(const ir::Inst& inst, Tag tag, size_t index) -> NodeId {
  auto& nodes = analysis_.copies[copy_].sites[&inst];
  size_t seen = 0;
  for (const NodeId id : nodes) {
    if (analysis_.node(id).tag != tag) continue;
    if (seen++ == index) return analysis_.find(id);
  }
  for (;; ++seen) {
    const NodeId fresh = analysis_.newNode(tag, inst.range);
    analysis_.copies[copy_].sites[&inst].push_back(fresh);
    if (seen == index) return fresh;
  }
}

auto Interpreter::containerOf(const ir::Inst& inst, Tag tag, const AbstractValue& element, size_t index)
    -> AbstractValue {
  const NodeId node = site(inst, tag, index);
  if (tag == Tag::Tuple && !analysis_.node(analysis_.find(node)).is_fixed) analysis_.node(analysis_.find(node)).is_open = true;
  analysis_.write(analysis_.node(node).element, element);
  return AbstractValue::arm(tag, analysis_.find(node));
}

auto Interpreter::listOf(const ir::Inst& inst, const AbstractValue& element, size_t index) -> AbstractValue {
  return containerOf(inst, Tag::List, element, index);
}

auto Interpreter::dictOf(const ir::Inst& inst, const AbstractValue& key, const AbstractValue& value, size_t index)
    -> AbstractValue {
  const NodeId node = site(inst, Tag::Dict, index);
  analysis_.write(analysis_.node(node).element, key);
  analysis_.write(analysis_.node(node).second, value);
  return AbstractValue::arm(Tag::Dict, analysis_.find(node));
}

auto Interpreter::iteratorOf(const ir::Inst& inst, const AbstractValue& item, size_t index) -> AbstractValue {
  return containerOf(inst, Tag::Iterator, item, index);
}

auto Interpreter::tupleOf(const ir::Inst& inst, const std::vector<AbstractValue>& items, size_t index)
    -> AbstractValue {
  const NodeId id = site(inst, Tag::Tuple, index);
  Node& node = analysis_.node(id);
  if (node.parent == id && !node.is_fixed && !node.is_open && node.items.empty() && analysis_.peek(node.element).isNothing()) {
    node.is_fixed = true;
    for (size_t i = 0; i < items.size(); ++i) {
      const SlotId slot = analysis_.newSlot();
      analysis_.node(id).items.push_back(slot);
    }
  }
  if (const Node& made = analysis_.node(id); made.is_fixed && made.items.size() != items.size()) {
    // Tuples of several lengths at one place: one of any length.
    const NodeId other = analysis_.newNode(Tag::Tuple, made.site);
    analysis_.node(other).is_fixed = true;
    analysis_.unify(id, other);
  }
  for (size_t i = 0; i < items.size(); ++i) {
    Node& tuple = analysis_.node(id);
    analysis_.write(tuple.is_fixed ? tuple.items[i] : tuple.element, items[i]);
  }
  return AbstractValue::arm(Tag::Tuple, analysis_.find(id));
}

// What items() of a dictionary shows: one tuple node a dictionary.
auto Interpreter::pairOf(NodeId dict, const AbstractValue& key, const AbstractValue& value) -> AbstractValue {
  if (analysis_.node(dict).pair == ir::kNone) {
    const NodeId fresh = analysis_.newNode(Tag::Tuple, analysis_.node(dict).site);
    const SlotId first = analysis_.newSlot(), second = analysis_.newSlot();
    analysis_.node(fresh).is_fixed = true;
    analysis_.node(fresh).items = {first, second};
    analysis_.node(dict).pair = fresh;
  }
  const NodeId pair = analysis_.find(analysis_.node(dict).pair);
  const Node tuple = analysis_.node(pair);
  analysis_.write(tuple.is_fixed ? tuple.items[0] : tuple.element, key);
  analysis_.write(tuple.is_fixed ? tuple.items[1] : tuple.element, value);
  return AbstractValue::arm(Tag::Tuple, pair);
}

auto Interpreter::itemOf(const ir::Inst& inst, const AbstractValue& iterable) -> AbstractValue {
  AbstractValue result;
  if (iterable.has(Scalar::Str)) analysis_.join(result, AbstractValue::scalar(Scalar::Str));
  if (iterable.has(Scalar::Bytes) || iterable.has(Scalar::ByteArray) || iterable.has(Scalar::MemoryView))
    analysis_.join(result, AbstractValue::integer({0, 255}));
  if (iterable.has(Scalar::MemoryView)) analysis_.join(result, read(analysis_.view_items));
  for (const Arm& arm : iterable.arms) {
    switch (arm.tag) {
      case Tag::Tuple: {
        const Node tuple = analysis_.node(arm.id);
        if (tuple.is_fixed)
          for (const SlotId item : tuple.items) analysis_.join(result, read(item));
        else
          analysis_.join(result, read(tuple.element));
        break;
      }
      case Tag::DictValues: analysis_.join(result, read(analysis_.node(arm.id).second)); break;
      case Tag::DictItems: {
        const AbstractValue key = read(analysis_.node(arm.id).element), value = read(analysis_.node(arm.id).second);
        if (!key.isNothing() && !value.isNothing()) analysis_.join(result, pairOf(arm.id, key, value));
        break;
      }
      case Tag::List:
      case Tag::Array:
      case Tag::Dict:
      case Tag::DictKeys:
      case Tag::Set:
      case Tag::FrozenSet:
      case Tag::Range:
      case Tag::Iterator: analysis_.join(result, read(analysis_.node(arm.id).element)); break;
      case Tag::Instance: analysis_.join(result, itemsOfInstance(arm.id)); break;
      default: break;
    }
  }
  if (const AbstractValue members = enumMembers(iterable); !members.isNothing())
    analysis_.join(result, itemOf(inst, members));
  return result;
}

// The lists of members of the enumerations among the classes: where several are possible, one list.
auto Interpreter::enumMembers(const AbstractValue& classes) -> AbstractValue {
  AbstractValue result;
  for (const Arm& arm : classes.arms) {
    if (arm.tag != Tag::Class) continue;
    const SlotId members = analysis_.lookupClassAttribute(arm.id, Analysis::kEnumMembers);
    if (members != ir::kNone) analysis_.join(result, read(members));
  }
  return result;
}

// At most how many items iteration gives, if anything is known.
auto Interpreter::tripsOf(const AbstractValue& iterable) -> std::optional<int64_t> {
  int64_t most = 0;
  constexpr uint16_t kTexts = (1U << static_cast<int>(Scalar::Str)) | (1U << static_cast<int>(Scalar::Bytes)) |
                              (1U << static_cast<int>(Scalar::ByteArray)) |
                              (1U << static_cast<int>(Scalar::MemoryView));
  if ((iterable.scalars & ~kTexts) != 0) return std::nullopt;
  if (iterable.scalars != 0) most = analysis_.target.max_length;
  const int64_t longest = lengthOf(iterable).high;
  for (const Arm& arm : iterable.arms) {
    int64_t trips = analysis_.target.max_length;
    if (!isNode(arm.tag)) return std::nullopt;
    const Node& node = analysis_.node(arm.id);
    switch (arm.tag) {
      case Tag::Tuple:
        if (node.is_fixed) trips = static_cast<int64_t>(node.items.size());
        break;
      case Tag::Range: {
        // `third` of a range holds how many members it can have.
        const Interval count = analysis_.peek(node.third).interval;
        if (count.isEmpty() || count.high == Interval::kMax) return std::nullopt;
        trips = count.high;
        break;
      }
      case Tag::List:
      case Tag::Array: trips = longest; break;
      case Tag::Dict:
      case Tag::DictKeys:
      case Tag::DictValues:
      case Tag::DictItems:
      case Tag::Set:
      case Tag::FrozenSet: break;
      case Tag::Iterator: {
        const Interval count = node.is_generator ? Interval::all() : analysis_.peek(node.third).interval;
        if (count.isEmpty() || count.high == Interval::kMax) return std::nullopt;
        trips = count.high;
        break;
      }
      default: return std::nullopt;
    }
    most = std::max(most, trips);
  }
  return most;
}

// What an object of the program is as an index, by its __index__. Where it may be something else, the runtime asks it.
auto Interpreter::asIndex(const ir::Inst& inst, const AbstractValue& value) -> AbstractValue {
  if (!analysis_.allHave(value, "__index__")) {
    if (!value.arms.empty()) expose(inst, value, {"__index__"});
    return value;
  }
  bool found = false;
  // Anything but an integer is a TypeError.
  AbstractValue index = callDunder(inst, value, "__index__", {}, found);
  return index.isIntLike() ? index : AbstractValue::scalar(Scalar::Int);
}

namespace {

/// Is there something among `object` that takes numbers as indexes?
auto mayBeIndexed(const AbstractValue& object) -> bool {
  return object.scalars != 0 || std::any_of(object.arms.begin(), object.arms.end(), [](const Arm& arm) {
           return arm.tag == Tag::List || arm.tag == Tag::Tuple || arm.tag == Tag::Array || arm.tag == Tag::Range;
         });
}

}  // namespace

auto Interpreter::loadItem(const ir::Inst& inst, const AbstractValue& object, const AbstractValue& given)
    -> AbstractValue {
  const AbstractValue key = Analysis::isIndexed(object) ? asIndex(inst, given) : given;
  if (!Analysis::isIndexed(object) && mayBeIndexed(object)) expose(inst, given, {"__index__"});
  AbstractValue result;
  const bool slice = key.has(Scalar::Slice);
  const bool index = key.isIntLike() || (key.scalars & ~(1U << static_cast<int>(Scalar::Slice))) != 0 ||
                     !key.arms.empty();
  if (object.has(Scalar::Str)) analysis_.join(result, AbstractValue::scalar(Scalar::Str));
  for (const Scalar bytes : {Scalar::Bytes, Scalar::ByteArray, Scalar::MemoryView}) {
    if (!object.has(bytes)) continue;
    if (slice) analysis_.join(result, AbstractValue::scalar(bytes));
    if (index) analysis_.join(result, AbstractValue::integer({0, 255}));
    if (index && bytes == Scalar::MemoryView) analysis_.join(result, read(analysis_.view_items));
  }
  for (const Arm& arm : object.arms) {
    switch (arm.tag) {
      case Tag::List:
      case Tag::Array: {
        const AbstractValue element = read(analysis_.node(arm.id).element);
        if (slice) {
          AbstractValue part = containerOf(inst, arm.tag, element);
          if (arm.tag == Tag::Array) analysis_.node(part.arms[0].id).type_code = analysis_.node(arm.id).type_code;
          analysis_.join(result, part);
        }
        if (index) analysis_.join(result, element);
        break;
      }
      case Tag::Tuple: {
        const Node tuple = analysis_.node(arm.id);
        if (slice) {
          // Constant bounds are worked out by lowering from the same facts; the elements suffice here.
          analysis_.join(result, containerOf(inst, Tag::Tuple, itemOf(inst, AbstractValue::arm(arm.tag, arm.id))));
        }
        if (index) {
          const Interval at = key.asInterval();
          if (tuple.is_fixed && at.isConstant()) {
            const auto count = static_cast<int64_t>(tuple.items.size());
            const int64_t position = at.low < 0 ? at.low + count : at.low;
            if (position >= 0 && position < count) analysis_.join(result, read(tuple.items[position]));
          } else {
            analysis_.join(result, itemOf(inst, AbstractValue::arm(arm.tag, arm.id)));
          }
        }
        break;
      }
      case Tag::Range: {
        if (slice) {
          const NodeId part = site(inst, Tag::Range);
          analysis_.node(part).is_wide |= analysis_.node(arm.id).is_wide;
          analysis_.write(analysis_.node(part).element, read(analysis_.node(arm.id).element));
          analysis_.write(analysis_.node(part).third,
                          AbstractValue::integer({0, read(analysis_.node(arm.id).third).interval.high}));
          analysis_.join(result, AbstractValue::arm(Tag::Range, analysis_.find(part)));
        }
        if (index) analysis_.join(result, read(analysis_.node(arm.id).element));
        break;
      }
      case Tag::Dict:
        exposeKey(arm.id, key);
        mayBeMissing(key);
        analysis_.join(result, read(analysis_.node(arm.id).second));
        break;
      case Tag::Instance: {
        bool found = false;
        analysis_.join(result, callDunder(inst, AbstractValue::arm(arm.tag, arm.id), "__getitem__", {key}, found));
        if (!analysis_.allHave(object, "__getitem__")) analysis_.join(result, exposeClass(arm.id, "__getitem__", {key}));
        break;
      }
      case Tag::Class: {
        const AbstractValue cls = AbstractValue::arm(arm.tag, arm.id);
        if (analysis_.lookupClassAttribute(arm.id, Analysis::kEnumItem) != ir::kNone) {
          CallArguments name;
          name.list.push_back({key, {ArgumentSource::Kind::Operand, 1}, {}});
          analysis_.join(result, callMethod(inst, cls, Analysis::kEnumItem, name));
          break;
        }
        if (analysis_.lookupClassAttribute(arm.id, "__class_getitem__") == ir::kNone) {
          analysis_.join(result, cls);
          break;
        }
        CallArguments arguments;
        arguments.list.push_back({key, {ArgumentSource::Kind::Operand, 1}, {}});
        bool found = false;
        analysis_.join(result, callInstanceMethod(inst, arm.id, "__class_getitem__", arguments, found));
        break;
      }
      case Tag::Builtin:  // `list[int]` in an annotation that is evaluated
        analysis_.join(result, AbstractValue::arm(arm.tag, arm.id));
        break;
      default: break;
    }
  }
  return result;
}

void Interpreter::storeItem(const ir::Inst& inst, const AbstractValue& object, const AbstractValue& key,
                            const AbstractValue& value) {
  if (Analysis::isIndexed(object)) asIndex(inst, key);
  else if (mayBeIndexed(object)) expose(inst, key, {"__index__"});
  const bool slice = key.has(Scalar::Slice);
  for (const Arm& arm : object.arms) {
    switch (arm.tag) {
      case Tag::List:
      case Tag::Array:
        for (AbstractValue item : {slice ? itemOf(inst, value) : AbstractValue{},
                                   !slice || key.isIntLike() ? value : AbstractValue{}}) {
          // Arrays of different types may yet meet here: then other numbers fit.
          if (arm.tag == Tag::Array) read(analysis_.node(arm.id).element);
          if (arm.tag == Tag::Array) item = arrayItem(analysis_.node(arm.id).type_code, item);
          analysis_.write(analysis_.node(arm.id).element, item);
        }
        break;
      case Tag::Dict:
        exposeKey(arm.id, key);
        analysis_.write(analysis_.node(arm.id).element, key);
        analysis_.write(analysis_.node(arm.id).second, value);
        break;
      case Tag::Instance: {
        bool found = false;
        callDunder(inst, AbstractValue::arm(arm.tag, arm.id), "__setitem__", {key, value}, found);
        if (!analysis_.allHave(object, "__setitem__")) exposeClass(arm.id, "__setitem__", {key, value});
        break;
      }
      default: break;
    }
  }
}

}  // namespace krait::types
