// Integers of any size as text.
#include "krait/objects/int_operand.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

// Digits of a big integer in `base`, without sign: a buffer that the caller frees.
char* digitsOf(Int value, uint8_t base, size_t* size) {
  const Operand operand(value);
  const size_t bits = numbers::bitLength(operand.magnitude());
  if (bits > 14284 && (base & (base - 1)) != 0) {
    // More than 4300 decimal digits, as near as CPython looks.
    raiseValueError(
        KRAIT_TEXT("Exceeds the limit (4300 digits) for integer string conversion; use "
                   "sys.set_int_max_str_digits() to increase the limit"));
  }
  char* text = static_cast<char*>(heap::allocateBuffer(numbers::toTextSize(bits, base) + 1));
  Scratch limbs(operand.size() + 1);
  copyBytes(limbs, operand.magnitude().limbs, operand.size() * sizeof(numbers::Limb));
  *size = numbers::toText(text, limbs, operand.size(), base);
  return text;
}

void writeStr(Sink& sink, Int value) {
  if (value.isSmall()) return writeWord(sink, value.small());
  size_t size;
  char* text = digitsOf(value, 10, &size);
  if (value.big()->negative()) put(sink, '-');
  put(sink, text, size);
  heap::release(text);
}

static Str* withPrefix(Int value, uint8_t base, char letter) {
  size_t size;
  char* text = digitsOf(value, base, &size);
  StrBuilder result;
  if (lt(value, Int::ofSmall(0))) put(result, '-');
  put(result, '0');
  put(result, letter);
  put(result, text, size);
  heap::release(text);
  return result.finish();
}

Str* bin(Int value) { return withPrefix(value, 2, 'b'); }
Str* oct(Int value) { return withPrefix(value, 8, 'o'); }
Str* hex(Int value) { return withPrefix(value, 16, 'x'); }

}  // namespace krait
