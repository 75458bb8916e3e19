// Lowering of items: `x[i]`, `x[i] = v`, `del x[i]`.

#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;
using ir::Operand;

namespace {

// Has elements side by side, which an index that is proved to be one reaches without a test.
auto isIndexed(const Lowered& object) -> bool {
  if (object.type->optional) return false;
  return object.type->kind == Kind::List || object.type->kind == Kind::Array || object.type->kind == Kind::Bytes ||
         object.type->kind == Kind::ByteArray;
}

}  // namespace

// A key to be looked up in a dictionary of keys of type `to`: it need not be one of them to be equal to one.
auto FunctionLowering::dictKey(const Lowered& key, const Type* to) -> Lowered {
  if (key.type == to || to->kind == Kind::Value) return convert(key, to);
  const Interval range = intervalOfType(*to);
  if (key.operand.isConstant() && key.type->isMachineInt() && to->isMachineInt() &&
      key.value.asInterval().within(range.low, range.high))
    return convert(key, to);
  const bool machine = key.type->isMachineInt() && to->isMachineInt() && !key.operand.isConstant();
  return machine ? key : boxed(key);
}

void FunctionLowering::lowerLoadItem(const ir::Inst& inst) {
  const InstFacts& facts = *factsOf(inst);
  const Lowered object = use(inst, 0);
  const Lowered key = Analysis::isIndexed(object.value) ? asIndex(inst, use(inst, 1)) : use(inst, 1);
  const Type* type = representation_.of(facts.result, Place::Local);
  bool found = false;
  const Lowered own = callDunder(inst, object, "__getitem__", {key}, facts.result, found);
  if (found) return finish(inst, own);
  if (analysis_.areClassesWith(object.value, Analysis::kEnumItem)) {
    LoweredArguments given;
    given.shape.list.push_back({key.value, {}, {}});
    given.values.push_back(key);
    return finish(inst, callMethod(inst, object, Analysis::kEnumItem, given, facts.result));
  }
  if (object.type->kind == Kind::Tuple && key.value.isIntLike() && key.value.asInterval().isConstant()) {
    const auto count = static_cast<int64_t>(object.type->arguments.size());
    int64_t at = key.value.asInterval().low;
    if (at < 0) at += count;
    if (at >= 0 && at < count) return finish(inst, item(object, static_cast<size_t>(at)));
  }
  if (object.value.arms.size() == 1 && object.value.arms[0].tag == Tag::Class && object.value.scalars == 0 &&
      !loadSlotOf(object.value.arms[0].id, "__class_getitem__").isNothing()) {
    LoweredArguments given;
    given.shape.list.push_back({key.value, {}, {}});
    given.values.push_back(key);
    const Lowered answer = callClassAttribute(inst, object.value.arms[0].id, "__class_getitem__", object, given, facts.result, found);
    return finish(inst, answer);
  }
  const bool is_class = !object.value.arms.empty() && object.value.scalars == 0 &&
                        std::all_of(object.value.arms.begin(), object.value.arms.end(), [](const Arm& arm) { return arm.tag == Tag::Class; });
  if (object.type->kind == Kind::Module || is_class) return finish(inst, object);
  Operand receiver = object.operand;
  const Type* element = types_.get(Kind::Value);
  Operand index = key.operand;
  const bool slice = key.type->kind == Kind::Slice;
  bool of_tuple = false;  // whose items are all alike
  switch (object.type->kind) {
    case Kind::List:
    case Kind::Array:
    case Kind::VarTuple:
      element = slice ? object.type : object.type->element();
      break;
    case Kind::Dict:
      element = object.type->arguments[1];
      index = dictKey(key, object.type->arguments[0]).operand;
      break;
    case Kind::Str: element = types_.get(Kind::Str); break;
    case Kind::Bytes:
    case Kind::ByteArray: element = slice ? object.type : types_.get(Kind::U8); break;
    case Kind::MemoryView:
      element = slice ? object.type : representation_.viewItem();
      if (element->kind == Kind::Value) receiver = boxed(object).operand;
      break;
    case Kind::Range: element = slice ? object.type : representation_.word(); break;
    case Kind::Tuple: {
      // Where all items are alike any of them is; else it is a Value, found in the boxed tuple.
      const auto& items = object.type->arguments;
      const bool alike = std::all_of(items.begin(), items.end(), [&](const Type* item) { return item == items[0]; });
      if (!items.empty() && alike && (key.type->isAnyInt() || key.type->kind == Kind::Bool))
        element = items[0], of_tuple = true;
      else
        receiver = boxed(object).operand;
      break;
    }
    default: receiver = boxed(object).operand; break;
  }
  if (element->kind == Kind::Value && object.type->kind != Kind::Dict && object.type->kind != Kind::List &&
      object.type->kind != Kind::Array && object.type->kind != Kind::VarTuple && !of_tuple)
    index = boxed(key).operand;
  else if (!slice && object.type->kind != Kind::Dict)
    index = key.type->isAnyInt() || key.type->kind == Kind::Bool
                ? indexOperand(inst, key)
                : boxed(key).operand;
  // What is no integer for sure, bytes ask for themselves.
  const bool is_bytes = object.type->kind == Kind::Bytes || object.type->kind == Kind::ByteArray ||
                        object.type->kind == Kind::MemoryView || object.type->kind == Kind::Range;
  // So do others where it may be a slice.
  const bool is_container = object.type->kind == Kind::List || object.type->kind == Kind::Array || object.type->kind == Kind::VarTuple;
  const bool asks = is_bytes ? !key.type->isAnyInt() && key.type->kind != Kind::Bool : is_container && key.value.has(Scalar::Slice);
  if (asks && !slice)
    receiver = boxed(object).operand, element = types_.get(Kind::Value), index = boxed(key).operand;
  element = types_.required(element);
  if (object.type->isPointer() && !slice && element->kind != Kind::Value && !object.type->arguments.empty())
    element = object.type->kind == Kind::Dict ? object.type->arguments[1] : object.type->element();
  if (object.type->optional) receiver = boxed(object).operand, element = types_.get(Kind::Value), index = boxed(key).operand;
  Lowered value = emit(Op::LoadItem, {receiver, index}, element);
  if (facts.in_bounds && isIndexed(object) && key.type->isMachineInt()) block_->insts.back()->index = 1;
  value.value = facts.result;
  // A slice is a new container; where it is kept, it may have to hold more than the one it is of.
  if (slice && element != type && (element->kind == Kind::Value || element->kind == type->kind) &&
      (type->kind == Kind::VarTuple || type->kind == Kind::List)) {
    value = convertContainer(value, type);
    value.value = facts.result;
  }
  return finish(inst, type->kind == Kind::Never ? value : natural(value));
}

// What is put into a list or an array. What may not fit an array is left to the array, which knows what to say then.
auto FunctionLowering::stored(const Lowered& value, const Type* container) -> Lowered {
  const Type* element = container->element();
  if (container->kind == Kind::List) return convert(value, element, true);
  const Interval room = intervalOfType(*element), range = value.value.interval;
  const bool fits = element->isMachineInt() ? value.type->isMachineInt() && room.contains(range.low) && room.contains(range.high)
                                            : value.type->kind != Kind::Value;
  return fits ? convert(value, element) : value;
}

void FunctionLowering::lowerStoreItem(const ir::Inst& inst) {
  const Lowered object = use(inst, 0);
  const Lowered key = Analysis::isIndexed(object.value) ? asIndex(inst, use(inst, 1)) : use(inst, 1);
  const Lowered value = use(inst, 2);
  bool found = false;
  callDunder(inst, object, "__setitem__", {key, value}, AbstractValue::scalar(Scalar::None), found);
  if (found) return;
  const bool slice = key.type->kind == Kind::Slice;
  switch (object.type->kind) {
    case Kind::List:
    case Kind::Array:
      if (object.type->optional) break;
      if (slice) {
        emitVoid(Op::StoreItem, {object.operand, key.operand, iterable(value).operand});
        return;
      }
      if (!key.type->isAnyInt() && key.type->kind != Kind::Bool) break;
      emitVoid(Op::StoreItem,
               {object.operand, indexOperand(inst, key), stored(value, object.type).operand});
      if (factsOf(inst)->in_bounds && key.type->isMachineInt()) block_->insts.back()->index = 1;
      return;
    case Kind::Dict:
      if (object.type->optional) break;
      emitVoid(Op::StoreItem, {object.operand, convert(key, object.type->arguments[0]).operand,
                               convert(value, object.type->arguments[1]).operand});
      return;
    case Kind::ByteArray:
      if (object.type->optional) break;
      if (slice) {
        emitVoid(Op::StoreItem, {object.operand, key.operand, iterable(value).operand});
        return;
      }
      if (!key.type->isAnyInt() || !value.type->isAnyInt()) break;
      emitVoid(Op::StoreItem, {object.operand, indexOperand(inst, key),
                               value.operand});
      if (factsOf(inst)->in_bounds && key.type->isMachineInt()) block_->insts.back()->index = 1;
      return;
    default: break;
  }
  emitVoid(Op::StoreItem, {boxed(object).operand, boxed(key).operand, boxed(value).operand});
}

void FunctionLowering::lowerDelItem(const ir::Inst& inst) {
  const Lowered object = use(inst, 0), key = use(inst, 1);
  bool found = false;
  callDunder(inst, object, "__delitem__", {key}, AbstractValue::scalar(Scalar::None), found);
  if (found) return;
  if (object.type->optional || object.type->kind == Kind::Value) {
    emitVoid(Op::DelItem, {boxed(object).operand, boxed(key).operand});
  } else if (object.type->kind == Kind::Dict) {
    const bool exact = key.type == object.type->arguments[0] || object.type->arguments[0]->kind == Kind::Value;
    emitVoid(Op::DelItem, {object.operand, exact ? convert(key, object.type->arguments[0]).operand : boxed(key).operand});
  } else {
    const bool integral = key.type->isAnyInt() || key.type->kind == Kind::Bool;
    const bool is_sequence = object.type->kind == Kind::List || object.type->kind == Kind::Array || object.type->kind == Kind::ByteArray;
    if (is_sequence && (integral || key.type->kind == Kind::Slice))
      emitVoid(Op::DelItem, {object.operand, integral ? indexOperand(inst, key) : key.operand});
    else
      emitVoid(Op::DelItem, {boxed(object).operand, boxed(key).operand});
  }
}

}  // namespace krait::types
