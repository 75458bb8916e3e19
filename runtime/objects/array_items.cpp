#include "krait/objects/array_items.hpp"

#include "krait/objects/bytes.hpp"
#include "krait/objects/dispatch.hpp"
#include "krait/objects/int_operand.hpp"

namespace krait {

uint8_t itemSizeOf(char code) {
  switch (code) {
    case 'b': case 'B': case 'c': case '?': return 1;
    case 'h': case 'H': return 2;
    case 'i': case 'I': return sizeof(int);
    case 'l': case 'L': return sizeof(long);
    case 'n': case 'N': case 'P': return sizeof(void*);
    case 'f': return 4;
    case 'q': case 'Q': case 'd': return 8;
    default: return 0;
  }
}

bool isSignedCode(char code) { return code > 'Z'; }
bool isFloatCode(char code) { return code == 'f' || code == 'd'; }

bool fitsCode(Int number, char code) {
  const Operand operand(number);
  uint8_t bytes[8];
  if (operand.negative() && !isSignedCode(code)) return false;
  return numbers::toBytes(operand, bytes, itemSizeOf(code), numbers::ByteOrder::kLittle, isSignedCode(code));
}

Value loadItem(const uint8_t* place, char code) {
  const uint8_t size = itemSizeOf(code);
  if (code == 'c') return box(makeBytes(place, 1));
  if (code == '?') return boolValue(*place != 0);
  if (code == 'f') {
    float number;
    copyBytes(&number, place, 4);
    return box(static_cast<Float>(number));
  }
  if (code == 'd') {
    if constexpr (sizeof(double) == 8) {
      double number;
      copyBytes(&number, place, 8);
      return box(static_cast<Float>(number));
    }
  }
  uint64_t bits = 0;
  for (uint8_t i = 0; i < size; ++i) bits |= static_cast<uint64_t>(place[i]) << 8 * i;
  if (!isSignedCode(code)) return valueOf(makeInt(bits));
  const uint8_t unused = static_cast<uint8_t>(64 - 8 * size);
  return valueOf(makeInt(static_cast<int64_t>(bits << unused) >> unused));
}

void storeItem(uint8_t* place, char code, Value item) {
  if (code == 'c') {
    *place = byteView(item).data[0];
  } else if (code == '?') {
    *place = truth(item);
  } else if (code == 'f') {
    const float number = static_cast<float>(toFloat(item));
    copyBytes(place, &number, 4);
  } else if (code == 'd') {
    const double number = static_cast<double>(toFloat(item));
    copyBytes(place, &number, sizeof(double) < 8 ? sizeof(double) : 8);
  } else {
    numbers::toBytes(Operand(intOf(item)), place, itemSizeOf(code), numbers::ByteOrder::kLittle, isSignedCode(code));
  }
}

}  // namespace krait
