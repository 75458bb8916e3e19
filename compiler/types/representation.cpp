#include "compiler/types/representation.h"

#include <algorithm>
#include <set>

#include "compiler/types/builtin_types.h"

namespace krait::types {

auto intervalOfType(const Type& type) -> Interval {
  switch (type.kind) {
    case Kind::Bool: return {0, 1};
    case Kind::I8: return {-128, 127};
    case Kind::U8: return {0, 255};
    case Kind::I16: return {-32768, 32767};
    case Kind::U16: return {0, 65535};
    case Kind::I32: return {INT32_MIN, INT32_MAX};
    case Kind::U32: return {0, UINT32_MAX};
    case Kind::I64: return {INT64_MIN + 1, INT64_MAX - 1};
    default: return Interval::all();
  }
}

auto Representation::counting() -> const Type* {
  return word()->kind == Kind::I16 ? types_.get(Kind::I32) : word();
}

auto Representation::word() -> const Type* {
  switch (analysis_.target.word_bits) {
    case 16: return types_.get(Kind::I16);
    case 32: return types_.get(Kind::I32);
    default: return types_.get(Kind::I64);
  }
}

auto Representation::integer(Interval interval, Place place) -> const Type* {
  static constexpr Kind kStorage[] = {Kind::U8, Kind::I8, Kind::U16, Kind::I16, Kind::I32, Kind::U32, Kind::I64};
  static constexpr Kind kLocals[] = {Kind::I32, Kind::U32, Kind::I64};
  static constexpr Kind kSmallLocals[] = {Kind::I16, Kind::U16, Kind::I32, Kind::U32, Kind::I64};
  const auto narrowest = [&](const auto& kinds) -> const Type* {
    for (const Kind kind : kinds) {
      const Type* type = types_.get(kind);
      const Interval range = intervalOfType(*type);
      if (interval.within(range.low, range.high)) return type;
    }
    return types_.get(Kind::Int);
  };
  if (place == Place::Storage) return narrowest(kStorage);
  if (analysis_.target.word_bits == 16) return narrowest(kSmallLocals);
  return narrowest(kLocals);
}

auto Representation::kept(const Type* type) -> const Type* {
  if (analysis_.target.boxing == Boxing::Unboxed) return type;
  switch (type->kind) {
    case Kind::Bool:
    case Kind::Float:
    case Kind::Complex:
    case Kind::Tuple:
    case Kind::Range:
    case Kind::Slice: return types_.get(Kind::Value);
    default: return type->isAnyInt() ? types_.get(Kind::Value) : type;
  }
}

auto Representation::layoutBase(ir::ClassId cls) -> ir::ClassId {
  for (const Arm& base : analysis_.classes[cls].bases)
    if (base.tag == Tag::Class) return base.id;
  return ir::kNone;
}

auto Representation::commonBase(const std::vector<ir::ClassId>& classes) -> ir::ClassId {
  const auto chain = [&](ir::ClassId cls) {
    std::vector<ir::ClassId> result;
    for (; cls != ir::kNone; cls = layoutBase(cls)) result.push_back(cls);
    return result;
  };
  if (classes.empty()) return ir::kNone;
  std::vector<ir::ClassId> common = chain(classes.front());
  for (const ir::ClassId cls : classes) {
    const auto mine = chain(cls);
    std::erase_if(common, [&](ir::ClassId base) { return std::find(mine.begin(), mine.end(), base) == mine.end(); });
  }
  return common.empty() ? ir::kNone : common.front();
}

auto Representation::mentions(const AbstractValue& value, NodeId node) -> bool {
  return std::any_of(value.arms.begin(), value.arms.end(), [&](const Arm& arm) {
    return isNode(arm.tag) && (analysis_.find(arm.id) == node || reaches(analysis_.find(arm.id), node));
  });
}

// Can `to` be reached from the elements of `from` through containers alone?
auto Representation::reaches(NodeId from, NodeId to) -> bool {
  std::vector<NodeId> pending{from};
  std::set<NodeId> seen;
  while (!pending.empty()) {
    const NodeId at = analysis_.find(pending.back());
    pending.pop_back();
    if (!seen.insert(at).second) continue;
    const Node node = analysis_.node(at);
    std::vector<SlotId> slots = node.items;
    slots.push_back(node.element);
    if (node.tag == Tag::Dict) slots.push_back(node.second);
    for (const SlotId slot : slots)
      for (const Arm& arm : analysis_.peek(slot).arms) {
        if (!isNode(arm.tag)) continue;
        if (analysis_.find(arm.id) == to) return true;
        pending.push_back(arm.id);
      }
  }
  return false;
}

auto Representation::slotType(SlotId slot, NodeId owner, Place place) -> const Type* {
  const AbstractValue value = analysis_.peek(slot);
  // A container that can hold itself holds Values: its C++ type would be infinite.
  if (mentions(value, owner)) return types_.get(Kind::Value);
  // A container may be printed, compared, indexed by what is not known: its bound methods are objects, not receivers.
  if (!value.arms.empty() &&
      std::all_of(value.arms.begin(), value.arms.end(), [](const Arm& arm) { return arm.tag == Tag::BoundMethod; })) {
    if (value.scalars == 0) return types_.get(Kind::Function);
    if (value.scalars == AbstractValue::scalar(Scalar::None).scalars) return types_.optional(types_.get(Kind::Function));
  }
  const Type* type = kept(value, place);
  if (type->kind == Kind::Never) return types_.get(Kind::Value);
  return type->kind == Kind::Module ? stored(value) : type;
}

// A container may be seen as a whole, as a Value: what it holds is there at run time even if all of it is known.
auto Representation::stored(const AbstractValue& value) -> const Type* {
  const Type* type = of(value, Place::Storage);
  if (type->kind != Kind::Module || value.arms.size() != 1) return type;
  switch (value.arms.front().tag) {
    case Tag::Function:
    case Tag::NativeFunction:
    case Tag::NativeClass: return types_.get(Kind::Function);
    case Tag::Class: return types_.get(Kind::Class);
    case Tag::Builtin:
      return types_.get(isBuiltinClass(analysis_.builtins[value.arms.front().id]) ? Kind::Class : Kind::Function);
    case Tag::Module:
    case Tag::Descriptor: return types_.get(Kind::Value);
    case Tag::List: return node(Tag::List, value.arms.front().id);
    default: return type;
  }
}

auto Representation::staticList(const AbstractValue& value) -> const StaticList* {
  if (value.scalars != 0 || value.arms.size() != 1 || value.arms[0].tag != Tag::List) return nullptr;
  const auto found = static_lists.find(analysis_.find(value.arms[0].id));
  return found == static_lists.end() ? nullptr : &found->second;
}

auto Representation::viewItem() -> const Type* {
  const AbstractValue items = analysis_.peek(analysis_.view_items);
  const bool bytes = items.isNothing() || (items.isIntLike() && items.interval.low >= 0 && items.interval.high <= 255);
  return types_.get(bytes ? Kind::U8 : Kind::Value);
}

auto Representation::element(NodeId id) -> const Type* {
  id = analysis_.find(id);
  const auto [position, fresh] = element_types_.try_emplace({id, 0}, nullptr);
  if (!fresh && position->second != nullptr) return position->second;
  const Node node = analysis_.node(id);
  const Type* type;
  if (node.is_boxed) {
    type = types_.get(Kind::Value);
  } else if (node.tag == Tag::Array) {
    switch (node.type_code) {
      case 'b': type = types_.get(Kind::I8); break;
      case 'B': type = types_.get(Kind::U8); break;
      case 'h': type = types_.get(Kind::I16); break;
      case 'H': type = types_.get(Kind::U16); break;
      case 'i': type = types_.get(Kind::I32); break;
      case 'I': type = types_.get(Kind::U32); break;
      case 'l': type = types_.get(analysis_.target.word_bits == 64 ? Kind::I64 : Kind::I32); break;
      case 'L': type = types_.get(analysis_.target.word_bits == 64 ? Kind::Value : Kind::U32); break;
      case 'q': type = types_.get(Kind::I64); break;
      case 'f':
      case 'd': type = types_.get(Kind::Float); break;
      default: type = types_.get(Kind::Value); break;
    }
  } else {
    type = slotType(node.element, id, node.tag == Tag::Iterator ? Place::Local : Place::Storage);
    if (type->kind == Kind::None && node.tag != Tag::Iterator) type = types_.get(Kind::Value);
  }
  element_types_[{id, 0}] = type;
  return type;
}

auto Representation::dictValue(NodeId id) -> const Type* {
  id = analysis_.find(id);
  const auto [position, fresh] = element_types_.try_emplace({id, 1}, nullptr);
  if (!fresh && position->second != nullptr) return position->second;
  const Type* type = slotType(analysis_.node(id).second, id, Place::Storage);
  if (type->kind == Kind::None) type = types_.get(Kind::Value);
  element_types_[{id, 1}] = type;
  return type;
}

auto Representation::field(const FieldFacts& field) -> const Type* {
  if (!field.always_set) return types_.get(Kind::Value);
  const Type* type = kept(analysis_.peek(field.slot), Place::Storage);
  return type->kind == Kind::Never ? types_.get(Kind::Value) : type;
}

auto Representation::node(Tag tag, NodeId id) -> const Type* {
  switch (tag) {
    case Tag::List: return types_.get(Kind::List, {element(id)});
    case Tag::Array: return types_.get(Kind::Array, {element(id)});
    case Tag::Set: return types_.get(Kind::Set, {element(id)});
    case Tag::FrozenSet: return types_.get(Kind::FrozenSet, {element(id)});
    case Tag::Iterator: return types_.get(Kind::Iterator, {element(id)});
    case Tag::Dict: return types_.get(Kind::Dict, {element(id), dictValue(id)});
    case Tag::DictKeys: return types_.get(Kind::DictKeys, {element(id), dictValue(id)});
    case Tag::DictValues: return types_.get(Kind::DictValues, {element(id), dictValue(id)});
    case Tag::DictItems: return types_.get(Kind::DictItems, {element(id), dictValue(id)});
    case Tag::Range: return types_.get(analysis_.node(id).is_wide ? Kind::Value : Kind::Range);
    case Tag::Tuple: {
      const Node tuple = analysis_.node(id);
      if (!tuple.is_fixed) return types_.get(Kind::VarTuple, {element(id)});
      std::vector<const Type*> items;
      for (const SlotId item : tuple.items) items.push_back(slotType(item, analysis_.find(id), Place::Local));
      return types_.get(Kind::Tuple, std::move(items));
    }
    default: return types_.get(Kind::Value);
  }
}

auto Representation::of(const AbstractValue& value, Place place) -> const Type* {
  if (value.isNothing()) return types_.get(Kind::Never);
  const Type* boxed = types_.get(Kind::Value);
  constexpr auto bit = [](Scalar scalar) { return static_cast<uint16_t>(1U << static_cast<int>(scalar)); };
  const bool optional = value.has(Scalar::None);
  const auto scalars = static_cast<uint16_t>(value.scalars & ~bit(Scalar::None));
  if (value.arms.empty()) {
    if (scalars == 0) return types_.get(Kind::None);
    const auto pointer = [&](Kind kind) {
      return optional ? types_.optional(types_.get(kind)) : types_.get(kind);
    };
    if (scalars == bit(Scalar::Str)) return pointer(Kind::Str);
    if (scalars == bit(Scalar::Bytes)) return pointer(Kind::Bytes);
    if (scalars == bit(Scalar::ByteArray)) return pointer(Kind::ByteArray);
    if (scalars == bit(Scalar::MemoryView)) return pointer(Kind::MemoryView);
    if (optional) return boxed;
    if ((scalars & ~AbstractValue::kBoolMask) == 0) return types_.get(Kind::Bool);
    if (scalars == bit(Scalar::Int)) return integer(value.interval, place);
    if (scalars == bit(Scalar::Float)) return types_.get(Kind::Float);
    if (scalars == bit(Scalar::Complex)) return types_.get(Kind::Complex);
    if (scalars == bit(Scalar::Slice)) return types_.get(Kind::Slice);
    return boxed;
  }
  if (scalars != 0) return boxed;
  const Tag tag = value.arms.front().tag;
  const bool one = value.arms.size() == 1;
  const auto pointer = [&](const Type* type) { return optional ? types_.optional(type) : type; };
  const auto all = [&](auto predicate) { return std::all_of(value.arms.begin(), value.arms.end(), predicate); };
  if (isNode(tag)) {
    if (!one) return boxed;
    if (staticList(value) != nullptr) return types_.get(Kind::Module);
    const Type* type = node(tag, value.arms.front().id);
    if (optional && !type->isPointer()) return boxed;
    return pointer(type);
  }
  if (all([](const Arm& arm) { return arm.tag == Tag::Instance; })) {
    std::vector<ir::ClassId> classes;
    for (const Arm& arm : value.arms) classes.push_back(arm.id);
    const ir::ClassId base = commonBase(classes);
    if (base != ir::kNone) return pointer(types_.instance(base));
    if (all([&](const Arm& arm) { return isBuiltinException(analysis_.classes[arm.id].builtin_base); }))
      return pointer(types_.get(Kind::Exception));
    return boxed;
  }
  if (all([&](const Arm& arm) {
        return arm.tag == Tag::Exception ||
               (arm.tag == Tag::Instance && isBuiltinException(analysis_.classes[arm.id].builtin_base));
      }))
    return pointer(types_.get(Kind::Exception));
  if (one && tag == Tag::Native) return pointer(native(value.arms.front().id));
  // A bound method that is known is its receiver; a function that is known, without closure, is nothing at run time.
  if (all([&](const Arm& arm) {
        return arm.tag == Tag::BoundMethod &&
               analysis_.bound_methods[arm.id].function == analysis_.bound_methods[value.arms.front().id].function &&
               !analysis_.captures(analysis_.bound_methods[arm.id].function);
      })) {
    AbstractValue receivers;
    for (const Arm& arm : value.arms) analysis_.join(receivers, analysis_.peek(analysis_.bound_methods[arm.id].receiver));
    // Unless that could itself be anything: then the method is an object of its own.
    const Type* receiver = staticList(receivers) != nullptr ? stored(receivers) : of(receivers, place);
    if (receiver->kind == Kind::Value || receiver->kind == Kind::Function) return pointer(types_.get(Kind::Function));
    if (!optional) return receiver;
    return receiver->isPointer() && !receiver->optional ? types_.optional(receiver)
                                                        : types_.optional(types_.get(Kind::Function));
  }
  if (one && tag == Tag::Function && !optional && !analysis_.captures(value.arms.front()))
    return types_.get(Kind::Module);
  const auto is_class = [&](const Arm& arm) {
    return arm.tag == Tag::Class || (arm.tag == Tag::Builtin && isBuiltinClass(analysis_.builtins[arm.id]));
  };
  const bool known = one && !optional && !(tag == Tag::Class && analysis_.classes[value.arms.front().id].is_made_often);
  if (!(known && tag != Tag::Function) && all([&](const Arm& arm) {
        return !is_class(arm) && (arm.tag == Tag::Function || arm.tag == Tag::BoundMethod || arm.tag == Tag::Builtin ||
                                  arm.tag == Tag::NativeFunction || arm.tag == Tag::NativeClass);
      }))
    return pointer(types_.get(Kind::Function));
  if (optional) return boxed;
  // Known at compile time: nothing to store.
  if (known && (tag == Tag::Builtin || tag == Tag::NativeFunction || tag == Tag::NativeClass || tag == Tag::Module ||
              tag == Tag::Descriptor || tag == Tag::Super || tag == Tag::Class))
    return types_.get(Kind::Module);
  if (all(is_class)) return types_.get(Kind::Class);
  return boxed;
}

}  // namespace krait::types
