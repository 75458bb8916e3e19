// bytes(…), bytearray(…), int.to_bytes, int.from_bytes.
#include "krait/errors/raise.hpp"
#include "krait/objects/bytes.hpp"
#include "krait/objects/dispatch.hpp"
#include "krait/objects/int_operand.hpp"

namespace krait {

ByteArray* toByteArray(Value source) { return collectFrom(source, false); }

ByteArray* zeroByteArray(word count) {
  if (count < 0) raiseValueError(KRAIT_TEXT("negative count"));
  return newByteArray(static_cast<size_t>(count));
}

ByteArray* collectFrom(Value source, bool of_bytes) {
  if (isBytesLike(source)) {
    const ByteView view = byteView(source);
    return makeByteArray(view.data, view.size);
  }
  if (isKind(source, Kind::kStr)) raiseTypeError(KRAIT_TEXT("string argument without an encoding"));
  const Value count = isIntLike(source) ? source : unaryOrUndefined(UnaryOp::kIndex, source);
  if (!count.isUndefined()) {
    return zeroByteArray(indexWord(count));
  }
  if (slotOfValue(source, &Slots::iter) == nullptr && slotOfValue(source, &Slots::next) == nullptr) {
    raiseTypeError(of_bytes ? "cannot convert '{}' object to bytes" : "cannot convert '{}' object to bytearray", source);
  }
  ByteArray* result = newByteArray(0);
  collectBytes(result, source, of_bytes);
  return result;
}

Bytes* toBytes(Value source) {
  if (isKind(source, Kind::kBytes)) return static_cast<Bytes*>(source.object());
  ByteArray* collected = collectFrom(source, true);
  return makeBytesOf<Bytes>(spanOf(collected));
}

Bytes* toBytes(Str* text, Str* encoding, Str* errors) { return str_encode(text, encoding, errors); }

ByteArray* toByteArray(Str* text, Str* encoding, Str* errors) {
  Bytes* encoded = str_encode(text, encoding, errors);
  return makeBytesOf<ByteArray>(spanOf(encoded));
}

static numbers::ByteOrder orderOf(Str* name) {
  const ByteSpan text{name->data(), name->size()};
  if (sameBytes(text, {"little", 6})) return numbers::ByteOrder::kLittle;
  if (!sameBytes(text, {"big", 3})) raiseValueError(KRAIT_TEXT("byteorder must be either 'little' or 'big'"));
  return numbers::ByteOrder::kBig;
}

Bytes* int_to_bytes(Int self, word length, Str* byteorder, bool is_signed) {
  const numbers::ByteOrder order = orderOf(byteorder);
  if (length < 0) raiseValueError(KRAIT_TEXT("length argument must be non-negative"));
  const Operand operand(self);
  if (operand.negative() && !is_signed)
    raiseOverflowError(KRAIT_TEXT("can't convert negative int to unsigned"));
  Bytes* result = newBytes(static_cast<size_t>(length));
  if (!numbers::toBytes(operand, result->storage(), static_cast<size_t>(length), order, is_signed)) {
    raiseOverflowError(KRAIT_TEXT("int too big to convert"));
  }
  return result;
}

void checkBytesSource(Value source) {
  if (isKind(source, Kind::kStr) || isIntLike(source)) raiseTypeError("cannot convert '{}' object to bytes", source);
}

Int int_from_bytes(BytesLike bytes, Str* byteorder, bool is_signed) {
  const numbers::ByteOrder order = orderOf(byteorder);
  BigInt* result = newBigInt(numbers::fromBytesSize(bytes.view.size));
  return finishBigInt(result,
                      numbers::fromBytes(result->limbs, bytes.view.data, bytes.view.size, order, is_signed));
}

word ordOfBytes(ByteView bytes) {
  if (bytes.size != 1) {
    raiseFormatted(&TypeError_type, "ord() expected a character, but string of length {} found",
                   static_cast<word>(bytes.size));
  }
  return bytes.data[0];
}
word ord(Value value) {
  if (isKind(value, Kind::kStr)) return ord(unbox<Str*>(value));
  if (isBytesLike(value) && !isKind(value, Kind::kMemoryView)) return ordOfBytes(byteView(value));
  raiseTypeError("ord() expected string of length 1, but {} found", value);
}

Str* decode(Value bytes, Str* encoding, Str* errors) {
  if (isKind(bytes, Kind::kStr)) raiseTypeError(KRAIT_TEXT("decoding str is not supported"));
  if (!isBytesLike(bytes)) raiseTypeError("decoding to str: need a bytes-like object, {} found", bytes);
  return decodeBytes(bytes, encoding, errors);
}

Bytes* toBytes(Str*) { raiseTypeError(KRAIT_TEXT("string argument without an encoding")); }
ByteArray* toByteArray(Str*) { raiseTypeError(KRAIT_TEXT("string argument without an encoding")); }

}  // namespace krait
