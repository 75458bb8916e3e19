// int(text, base).
#include "krait/numbers/int_parse.hpp"

#include "krait/objects/int_operand.hpp"
#include "krait/objects/sink.hpp"
#include "krait/objects/str.hpp"

namespace krait {

namespace {

[[noreturn]] KRAIT_COLD void raiseInvalid(Value text, int32_t base) {
  StrBuilder message;
  put(message, KRAIT_TEXT("invalid literal for int() with base "));
  writeInt32(message, base);
  put(message, ": ", 2);
  writeRepr(message, text);
  raiseError(&ValueError_type, message.finish());
}

// CPython's guard against quadratic time.
void checkDigits(const numbers::IntScan& scan) {
  if (scan.count <= 4300 || (scan.base & (scan.base - 1)) == 0) return;
  raiseFormatted(&ValueError_type,
                 "Exceeds the limit (4300 digits) for integer string conversion: value has {} digits; use "
                 "sys.set_int_max_str_digits() to increase the limit",
                 static_cast<word>(scan.count));
}

}  // namespace

Int parseInt(const char* data, size_t size, Value shown, int32_t base) {
  numbers::IntScan scan;
  switch (numbers::scanInt(data, size, base, &scan)) {
    case numbers::IntParse::kDone:
      break;
    case numbers::IntParse::kBadBase:
      raiseValueError(KRAIT_TEXT("int() base must be >= 2 and <= 36, or 0"));
    default:
      raiseInvalid(shown, base);
  }
  int32_t small;
  if (scan.count <= 9 && numbers::parseInt32(data, size, base, &small) == numbers::IntParse::kDone)
    return makeInt(small);
  checkDigits(scan);
  BigInt* result = newBigInt(numbers::fromTextSize(scan.count, scan.base));
  return finishBigInt(result, numbers::fromText(result->limbs, scan.digits, scan.size, scan.base),
                      scan.negative);
}

Int toInt(Str* text) {
  Str* digits = asciiNumber(text);
  return parseInt(digits->data(), digits->size(), box(text), 10);
}

Int toInt(Str* text, Int base) {
  Str* digits = asciiNumber(text);
  return parseInt(
      digits->data(), digits->size(), box(text),
      base.isSmall() && base.small() <= 36 && base.small() >= 0 ? static_cast<int32_t>(base.small()) : 99);
}

}  // namespace krait
