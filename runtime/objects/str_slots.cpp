// What a str can do as a Value.
#include "krait/errors/raise.hpp"
#include "krait/objects/str.hpp"

namespace krait {

Str* (*text_format)(Str* format, Value values) = nullptr;

namespace {

Str* self(Value value) { return static_cast<Str*>(value.object()); }
bool isStr(Value value) { return isKind(value, Kind::kStr); }

void repr_(Sink& sink, Value value) { writeRepr(sink, self(value)); }
void str_(Sink& sink, Value value) { writeStr(sink, self(value)); }
Hash hash_(Value value) { return hash(self(value)); }
word len_(Value value) { return len(self(value)); }
bool truth_(Value value) { return truth(self(value)); }
Value iter_(Value value) { return box(makeIterator(self(value))); }
bool contains_(Value value, Value item) { return contains(self(value), item); }

Value getitem_(Value value, Value key) {
  if (isKind(key, Kind::kSlice)) return box(getitem(self(value), unbox<Slice>(key)));
  if (!key.isSmall() && !key.isBool() && !isBigInt(key) &&
      unaryOrUndefined(UnaryOp::kIndex, key).isUndefined()) {
    raiseTypeError("string indices must be integers, not '{}'", key);
  }
  return box(getitem(self(value), indexWord(key)));
}

Value compare_(Compare op, Value value, Value other) {
  if (!isStr(other)) return kNotImplementedValue;
  Str* a = self(value);
  Str* b = self(other);
  switch (op) {
    case Compare::kLt:
      return boolValue(lt(a, b));
    case Compare::kLe:
      return boolValue(le(a, b));
    case Compare::kEq:
      return boolValue(eq(a, b));
    case Compare::kNe:
      return boolValue(ne(a, b));
    case Compare::kGt:
      return boolValue(gt(a, b));
    default:
      return boolValue(ge(a, b));
  }
}

Value binary_(BinaryOp op, Value left, Value right, Role role) {
  if (role == Role::kInPlace) return kNotImplementedValue;
  if (op == BinaryOp::kMul) {
    const Value text = role == Role::kRight ? right : left;
    const Value times = role == Role::kRight ? left : right;
    if (!times.isSmall() && !times.isBool() && !isBigInt(times)) return kNotImplementedValue;
    return box(mul(self(text), unbox<Int>(times)));
  }
  if (role == Role::kRight) return kNotImplementedValue;
  if (op == BinaryOp::kAdd && isStr(right)) return box(add(self(left), self(right)));
  if (op == BinaryOp::kMod) return box(text_format(self(left), right));
  return kNotImplementedValue;
}

constexpr Slots makeSlots() {
  Slots slots{};
  slots.repr = repr_;
  slots.str = str_;
  slots.hash = hash_;
  slots.compare = compare_;
  slots.truth = truth_;
  slots.len = len_;
  slots.iter = iter_;
  slots.contains = contains_;
  slots.getitem = getitem_;
  slots.binary = binary_;
  return slots;
}

KRAIT_FLASH_DATA constexpr Slots kSlots = makeSlots();

}  // namespace
}  // namespace krait

KRAIT_SLOTS_ENTRY(str, krait::Kind::kStr, krait::kSlots)
