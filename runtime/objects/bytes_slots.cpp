// What bytes, bytearray and memoryview can do as a Value. One table each; bytes-like things compare with one
// another.
#include "krait/errors/raise.hpp"
#include "krait/objects/bytes.hpp"
#include "krait/objects/dispatch.hpp"

namespace krait {

Value (*bytes_format)(Value format, Value values) = nullptr;
namespace {

ByteSpan spanOfValue(Value value) {
  const ByteView view = byteView(value);
  return {reinterpret_cast<const char*>(view.data), view.size};
}

template <typename T>
T* self(Value value) {
  return static_cast<T*>(value.object());
}

template <typename T>
void repr_(Sink& sink, Value value) {
  writeRepr(sink, self<T>(value));
}
Hash hash_(Value value) { return static_cast<Hash>(hashSpan(spanOfValue(value))); }
word len_(Value value) { return static_cast<word>(byteView(value).size); }
template <typename T>
Value iter_(Value value) {
  return box(makeIterator(self<T>(value)));
}
bool contains_(Value value, Value item) {
  if (!isIntLike(item) && !isBytesLike(item))
    raiseTypeError("a bytes-like object is required, not '{}'", item);
  return detail::bytesFind(spanOfValue(value), Needle(item), 0, kMaxWord, false) >= 0;
}

template <typename T>
Value getitem_(Value value, Value key) {
  if (isKind(key, Kind::kSlice)) return box(getitem(self<T>(value), unbox<Slice>(key)));
  const FlashText container = kSame<T, ByteArray> ? KRAIT_TEXT("bytearray") : KRAIT_TEXT("byte");
  return box(getitem(self<T>(value), indexIn(container, key)));
}

Value compare_(Compare op, Value value, Value other) {
  if (!isBytesLike(other)) return kNotImplementedValue;
  const int8_t order = compareSpans(spanOfValue(value), spanOfValue(other));
  switch (op) {
    case Compare::kLt:
      return boolValue(order < 0);
    case Compare::kLe:
      return boolValue(order <= 0);
    case Compare::kEq:
      return boolValue(order == 0);
    case Compare::kNe:
      return boolValue(order != 0);
    case Compare::kGt:
      return boolValue(order > 0);
    default:
      return boolValue(order >= 0);
  }
}

template <typename T>
Value binary_(BinaryOp op, Value left, Value right, Role role) {
  if (op == BinaryOp::kMod && role == Role::kLeft && bytes_format != nullptr) return bytes_format(left, right);
  if (op == BinaryOp::kMul) {
    const Value times = role == Role::kRight ? left : right;
    if (!isIntLike(times)) return kNotImplementedValue;
    if constexpr (kSame<T, ByteArray>) {
      if (role == Role::kInPlace) return box(imul(self<ByteArray>(left), indexWord(times)));
    }
    return box(mul(self<T>(role == Role::kRight ? right : left), indexWord(times)));
  }
  if (op != BinaryOp::kAdd || role == Role::kRight || !isBytesLike(right)) return kNotImplementedValue;
  if (role == Role::kLeft) return box(detail::bytesAdd<T>(spanOfValue(left), spanOfValue(right)));
  if constexpr (kSame<T, ByteArray>) {
    extendBytes(self<ByteArray>(left), byteView(right));
    return left;
  } else {
    return kNotImplementedValue;
  }
}

void setitem_(Value value, Value key, Value item) {
  if (isKind(key, Kind::kSlice)) {
    return setitem(self<ByteArray>(value), unbox<Slice>(key), item);
  }
  setitem(self<ByteArray>(value), indexIn(KRAIT_TEXT("bytearray"), key), index(item));
}

void delitem_(Value value, Value key) {
  if (isKind(key, Kind::kSlice)) return delitem(self<ByteArray>(value), unbox<Slice>(key));
  delitem(self<ByteArray>(value), indexIn(KRAIT_TEXT("bytearray"), key));
}

template <typename T>
constexpr Slots makeSlots() {
  Slots slots{};
  slots.repr = repr_<T>;
  slots.hash = kSame<T, Bytes> ? hash_ : kUnhashable;
  slots.compare = compare_;
  slots.len = len_;
  slots.iter = iter_<T>;
  slots.contains = contains_;
  slots.getitem = getitem_<T>;
  slots.binary = binary_<T>;
  if (kSame<T, ByteArray>) {
    slots.setitem = setitem_;
    slots.delitem = delitem_;
  }
  return slots;
}

KRAIT_FLASH_DATA constexpr Slots kBytesSlots = makeSlots<Bytes>();
KRAIT_FLASH_DATA constexpr Slots kByteArraySlots = makeSlots<ByteArray>();

}  // namespace
}  // namespace krait

KRAIT_SLOTS_ENTRY(bytes, krait::Kind::kBytes, krait::kBytesSlots)
KRAIT_SLOTS_ENTRY(bytearray, krait::Kind::kByteArray, krait::kByteArraySlots)
