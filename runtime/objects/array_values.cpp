// Arrays whose type code is known only when the program runs.
#include "krait/objects/array.hpp"
#include "krait/objects/array_items.hpp"
#include "krait/objects/bytes.hpp"
#include "krait/objects/dispatch.hpp"

namespace krait {

Value toArrayValue(Value item, char code) {
  if (isFloatCode(code)) {
    const Float number = toArrayFloat(item);
    return box(code == 'f' ? static_cast<Float>(static_cast<float>(number)) : number);
  }
  const Int number = toArrayInt(item);
  if (!fitsCode(number, code)) raiseArrayRange(code, number);
  return valueOf(number);
}

void swapBytesOfValues(ArrayBase* self) {
  const uint8_t width = itemSizeOf(self->code);
  Value* items = static_cast<Value*>(self->data);
  for (uword i = 0; i < self->length; ++i) {
    uint8_t bytes[8];
    storeItem(bytes, self->code, items[i]);
    swapBytes(bytes, 1, width);
    items[i] = loadItem(bytes, self->code);
  }
}

char typeCodeOf(Value code) {
  if (!isKind(code, Kind::kStr) || unbox<Str*>(code)->length() != 1)
    raiseTypeError("array() argument 1 must be a unicode character, not {}", code);
  const char given = unbox<Str*>(code)->data()[0];
  if (given == 'u')
    raiseError(&NotImplementedError_type, KRAIT_TEXT("arrays of characters are not supported"));
  if (itemSizeOf(given) == 0 || given == 'c' || given == '?' || given == 'n' || given == 'N' || given == 'P')
    raiseValueError(KRAIT_TEXT("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)"));
  return given;
}

bool fillArray(ArrayBase* self, Value initial) {
  if (isKind(initial, Kind::kStr)) {
    StrBuilder text;
    put(text, KRAIT_TEXT("cannot use a str to initialize an array with typecode '"));
    put(text, self->code);
    put(text, '\'');
    raiseError(&TypeError_type, text.finish());
  }
  if (!isKind(initial, Kind::kBytes) && !isKind(initial, Kind::kByteArray)) return false;
  const ByteView view = byteView(initial);
  array_frombytes(self, view.data, view.size);
  return true;
}

}  // namespace krait
