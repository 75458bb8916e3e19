// Truth, length, items, iteration, calls and attributes of values.
#include "krait/objects/dispatch.hpp"

namespace krait {

bool truth(Value value) {
  if (!value.isObject()) {
    return value.bits != kNoneValue.bits && value.bits != kFalseValue.bits &&
           value.bits != smallValue(0).bits && !value.isUndefined();
  }
  if (auto truth = slotOfValue(value, &Slots::truth)) return truth(value);
  if (auto len = slotOfValue(value, &Slots::len)) return len(value) != 0;
  return true;
}

Hash hash(Value value) {
  if (value.isSmall()) return hash(Int{value.bits});
  if (value.isBool()) return value.bits == kTrueValue.bits;
  if (!value.isObject()) return static_cast<Hash>(value.bits);
  const auto hash = slotOfValue(value, &Slots::hash);
  if (hash == &kUnhashable) raiseTypeError("unhashable type: '{}'", value);
  if (hash != nullptr) return hash(value);
  // By identity. Addresses are multiples of 4 or 8.
  return static_cast<Hash>(value.bits >> 2);
}

Hash kUnhashable(Value value) { raiseTypeError("unhashable type: '{}'", value); }

word len(Value value) {
  const auto len = slotOfValue(value, &Slots::len);
  if (len == nullptr) raiseTypeError("object of type '{}' has no len()", value);
  return len(value);
}

Value iter(Value value) {
  if (auto iter = slotOfValue(value, &Slots::iter)) return iter(value);
  if (slotOfValue(value, &Slots::next) != nullptr) return value;
  raiseTypeError("'{}' object is not iterable", value);
}

bool nextValue(Value iterator, Value& item) {
  const auto next = slotOfValue(iterator, &Slots::next);
  if (next == nullptr) raiseTypeError("'{}' object is not an iterator", iterator);
  return next(iterator, item);
}

bool contains(Value container, Value item) {
  if (auto contains = slotOfValue(container, &Slots::contains)) return contains(container, item);
  if (slotOfValue(container, &Slots::iter) == nullptr && slotOfValue(container, &Slots::next) == nullptr) {
    raiseTypeError("argument of type '{}' is not iterable", container);
  }
  const Value iterator = iter(container);
  Value candidate;
  while (nextValue(iterator, candidate)) {
    if (sameOrEqual(candidate, item)) return true;
  }
  return false;
}

Value getitem(Value object, Value key) {
  const auto getitem = slotOfValue(object, &Slots::getitem);
  if (getitem == nullptr) raiseTypeError("'{}' object is not subscriptable", object);
  return getitem(object, key);
}

void setitem(Value object, Value key, Value item) {
  const auto setitem = slotOfValue(object, &Slots::setitem);
  if (setitem == nullptr) raiseTypeError("'{}' object does not support item assignment", object);
  setitem(object, key, item);
}

void delitem(Value object, Value key) {
  const auto delitem = slotOfValue(object, &Slots::delitem);
  if (delitem == nullptr) raiseTypeError("'{}' object doesn't support item deletion", object);
  delitem(object, key);
}

Value call(Value callee, const Value* arguments, word count) {
  const auto call = slotOfValue(callee, &Slots::call);
  if (call == nullptr) raiseTypeError("'{}' object is not callable", callee);
  return call(callee, arguments, count);
}

Value attribute(Value object, Str* name) {
  const auto getattr = slotOfValue(object, &Slots::getattr);
  return getattr == nullptr ? kUndefinedValue : getattr(object, name);
}

Value getattr(Value object, Str* name) {
  const Value result = attribute(object, name);
  if (result.isUndefined()) raiseAttributeError(object, name);
  return result;
}

Value getattr(Value object, Str* name, Value otherwise) {
  const Value result = attribute(object, name);
  return result.isUndefined() ? otherwise : result;
}

bool hasattr(Value object, Str* name) { return !attribute(object, name).isUndefined(); }

void setattr(Value object, Str* name, Value value) {
  const auto setattr = slotOfValue(object, &Slots::setattr);
  if (setattr == nullptr || !setattr(object, name, value)) raiseAttributeError(object, name);
}

void delattr(Value object, Str* name) { setattr(object, name, kUndefinedValue); }

}  // namespace krait
