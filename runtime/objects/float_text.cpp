// Floats as text, and back.
#include "krait/errors/raise.hpp"
#include "krait/numbers/float_ops.hpp"
#include "krait/numbers/float_parse.hpp"
#include "krait/numbers/float_print.hpp"
#include "krait/objects/float.hpp"
#include "krait/objects/sink.hpp"
#include "krait/objects/str.hpp"

namespace krait {

void writeStr(Sink& sink, Float value) {
  char text[numbers::kReprSize];
  put(sink, text, numbers::repr(value, text));
}

Float parseFloat(const char* data, size_t size, Value shown) {
  Float result;
  if (numbers::parseFloat(data, size, &result)) {
    // Every nan that is read is an object of its own: told apart from others by bits that nobody sees.
    static uint8_t nans_read = 0;
    return result != result ? numbers::floatOf<Float>(numbers::bitsOf(result) | ++nans_read) : result;
  }
  StrBuilder message;
  put(message, KRAIT_TEXT("could not convert string to float: "));
  writeRepr(message, shown);
  raiseError(&ValueError_type, message.finish());
}

Float toFloat(Str* text) {
  Str* digits = asciiNumber(text);
  return parseFloat(digits->data(), digits->size(), box(text));
}

Str* float_hex(Float a) {
  char text[numbers::kHexSize];
  return makeStr(text, numbers::toHex(a, text));
}

Float float_fromhex(Str* text) {
  Float result;
  switch (numbers::fromHex(text->data(), text->size(), &result)) {
    case numbers::HexParse::kDone:
      return result;
    case numbers::HexParse::kOverflow:
      raiseOverflowError(KRAIT_TEXT("hexadecimal value too large to represent as a float"));
    default:
      raiseValueError(KRAIT_TEXT("invalid hexadecimal floating-point string"));
  }
}

}  // namespace krait
