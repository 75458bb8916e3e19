#include "krait/objects/array.hpp"

namespace krait {

namespace {

FlashText cName(char code) {
  switch (code) {
    case 'b':
      return KRAIT_TEXT("signed char");
    case 'B':
      return KRAIT_TEXT("unsigned byte integer");
    case 'h':
      return KRAIT_TEXT("signed short integer");
    case 'H':
      return KRAIT_TEXT("unsigned short");
    case 'i':
      return KRAIT_TEXT("signed integer");
    default:
      return KRAIT_TEXT("unsigned int");
  }
}

}  // namespace

KRAIT_COLD void raiseArrayRange(char code, int64_t value, bool huge) {
  const bool negative = value < 0;
  // CPython looks at these through a wider type first.
  if (code == 'b' && !huge && value != static_cast<int16_t>(value)) code = 'h';
  if (code == 'H' && !huge && value != static_cast<int32_t>(value)) code = 'i';
  bool is_unsigned = code == 'I' || code == 'L';
  if (code == 'q') raiseOverflowError(KRAIT_TEXT("int too big to convert"));
  if (code == 'Q') {
    raiseOverflowError(negative ? KRAIT_TEXT("can't convert negative int to unsigned")
                                : KRAIT_TEXT("int too big to convert"));
  }
  if (is_unsigned && negative) raiseOverflowError(KRAIT_TEXT("can't convert negative value to unsigned int"));
  if (code == 'L' || (huge && is_unsigned)) {
    raiseOverflowError(KRAIT_TEXT("Python int too large to convert to C unsigned long"));
  }
  if (code == 'l' || huge) raiseOverflowError(KRAIT_TEXT("Python int too large to convert to C long"));
  raiseFormatted(&OverflowError_type, negative ? "{} is less than minimum" : "{} is greater than maximum",
                 cName(code));
}

KRAIT_COLD void raiseArrayRange(char code, Int value) {
  int64_t wide = lt(value, Int::ofSmall(0)) ? -1 : 1;
  // CPython reads these as a C unsigned long first.
  const bool huge = !fitsInt64(value, &wide) && (code != 'I' || int_bit_length(value) > 64);
  raiseArrayRange(code, wide, huge);
}

KRAIT_COLD void raiseOtherArray() { raiseTypeError(KRAIT_TEXT("can only extend with array of same kind")); }
KRAIT_COLD void raiseArrayOperand() { raiseTypeError(KRAIT_TEXT("bad argument type for built-in operation")); }
KRAIT_COLD void raiseArraySlice(Value item) {
  if (isKind(item, Kind::kArray)) raiseArrayOperand();
  raiseTypeError("can only assign array (not \"{}\") to array slice", item);
}
KRAIT_COLD void raiseArrayAppend(Value item, bool in_place) {
  if (isKind(item, Kind::kArray)) {
    if (in_place) raiseOtherArray();
    raiseArrayOperand();
  }
  raiseTypeError(in_place ? "can only extend array with array (not \"{}\")" : "can only append array (not \"{}\") to array", item);
}
void checkArrayList(Value items) {
  if (!isKind(items, Kind::kList)) raiseTypeError(KRAIT_TEXT("arg must be list"));
}
KRAIT_COLD void raiseArrayIndex() { raiseIndexError(KRAIT_TEXT("array index out of range")); }
KRAIT_COLD void raiseArrayAssignmentIndex() {
  raiseIndexError(KRAIT_TEXT("array assignment index out of range"));
}
KRAIT_COLD void raiseNotInArray(bool removing) {
  raiseValueError(removing ? KRAIT_TEXT("array.remove(x): x not in array")
                           : KRAIT_TEXT("array.index(x): x not in array"));
}

word arrayPopIndex(const ArrayBase* self, word index) {
  if (self->length == 0) raiseIndexError(KRAIT_TEXT("pop from empty array"));
  if (!resolveIndex(self->length, index)) raiseIndexError(KRAIT_TEXT("pop index out of range"));
  return index;
}

void swapBytes(void* elements, uword count, uint8_t width) {
  uint8_t* bytes = static_cast<uint8_t*>(elements);
  for (; count != 0; --count, bytes += width) {
    for (uint8_t i = 0; i < width / 2; ++i) {
      uint8_t byte = bytes[i];
      bytes[i] = bytes[width - 1 - i];
      bytes[width - 1 - i] = byte;
    }
  }
}

word arrayItemSize(char code) {
  switch (code) {
    case 'b':
    case 'B':
      return 1;
    case 'h':
    case 'H':
      return 2;
    case 'i':
    case 'I':
      return sizeof(int) == 2 ? 2 : 4;
    case 'f':
      return 4;
    case 'l':
    case 'L':
      return sizeof(long);
    default:
      return 8;
  }
}

Float toArrayFloat(Value item) {
  if (isType<Float>(item)) return unbox<Float>(item);
  if (item.isBool() || item.isSmall() || isBigInt(item)) return intToFloat(Converter<Int>::unbox(item));
  raiseTypeError("must be real number, not {}", item);
}

Int toArrayInt(Value item) { return index(item); }

}  // namespace krait
