// The texts of format errors, as CPython words them.
#include "krait/numbers/flash_text.hpp"
#include "krait/numbers/format_spec.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

// In the order of FormatError. \1 stands for the type's character, \2 for the object's type, \3 for the spec,
// \4 for the separator.
const KRAIT_NUMBERS_FLASH char kFormatErrors[] =
    "\0"
    "Too many decimal digits in format string\0"
    "Format specifier missing precision\0"
    "Invalid format specifier '\3' for object of type '\2'\0"
    "Cannot specify both ',' and '_'.\0"
    "Cannot specify '\4' with '\1'.\0"
    "Unknown format code '\1' for object of type '\2'\0"
    "precision too big\0"
    "Precision not allowed in integer format specifier\0"
    "Negative zero coercion (z) not allowed in integer format specifier\0"
    "Sign not allowed with integer format specifier 'c'\0"
    "Alternate form (#) not allowed with integer format specifier 'c'\0"
    "%c arg not in range(0x110000)\0"
    "Python int too large to convert to C long\0"
    "Space not allowed in string format specifier\0"
    "Sign not allowed in string format specifier\0"
    "Negative zero coercion (z) not allowed in string format specifier\0"
    "Alternate form (#) not allowed in string format specifier\0"
    "'=' alignment not allowed in string format specifier\0"
    "'=' alignment flag is not allowed in complex format specifier\0"
    "Zero padding is not allowed in complex format specifier\0";

void putTypeCharacter(Sink& sink, uint32_t code_point) {
  if (code_point > 32 && code_point < 128) {
    put(sink, static_cast<char>(code_point));
    return;
  }
  put(sink, '\\');
  put(sink, 'x');
  uint8_t shift = 0;
  while ((code_point >> shift) > 15) shift = static_cast<uint8_t>(shift + 4);
  for (;; shift = static_cast<uint8_t>(shift - 4)) {
    const uint8_t digit = (code_point >> shift) & 15;
    put(sink, static_cast<char>(digit < 10 ? '0' + digit : 'a' + (digit - 10)));
    if (shift == 0) return;
  }
}

}  // namespace

void writeFormatError(Sink& sink, FormatError error, const FormatSpec& spec, const char* text, size_t size,
                      const char* type_name) {
  for (FlashText at = textAt(kFormatErrors, static_cast<uint8_t>(error)); *at != '\0'; ++at) {
    switch (*at) {
      case '\1':
        putTypeCharacter(sink, spec.wrong_type);
        break;
      case '\2':
        for (const char* name = type_name; *name != '\0'; ++name) put(sink, *name);
        break;
      case '\3':
        put(sink, text, size);
        break;
      case '\4':
        put(sink, spec.grouping);
        break;
      default:
        put(sink, *at);
        break;
    }
  }
}

KRAIT_NUMBERS_END
