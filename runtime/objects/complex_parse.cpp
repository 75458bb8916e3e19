// complex(text).
#include "krait/errors/raise.hpp"
#include "krait/numbers/float_parse.hpp"
#include "krait/objects/complex.hpp"
#include "krait/objects/str_object.hpp"

namespace krait {

namespace {

bool isBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

void strip(const char*& begin, const char*& end) {
  while (begin != end && isBlank(*begin)) ++begin;
  while (begin != end && isBlank(end[-1])) --end;
}

// A part by itself: parseFloat would allow blanks around it.
bool readReal(const char* begin, const char* end, Float& value) {
  if (begin == end || isBlank(*begin) || isBlank(end[-1])) return false;
  return numbers::parseFloat(begin, static_cast<size_t>(end - begin), &value);
}

// The factor of j: a sign alone stands for 1.
bool readImaginary(const char* begin, const char* end, Float& value) {
  const bool sign_alone = begin == end || (end - begin == 1 && (*begin == '+' || *begin == '-'));
  if (!sign_alone) return readReal(begin, end, value);
  value = begin != end && *begin == '-' ? Float(-1) : Float(1);
  return true;
}

// "1", "-2.5j", "3e-2+4J", "(1+2j)": the imaginary part begins at the last sign that is not an exponent's.
bool readComplex(const char* begin, const char* end, Complex& value) {
  strip(begin, end);
  if (begin != end && *begin == '(') {
    if (end[-1] != ')') return false;
    ++begin;
    --end;
    strip(begin, end);
  }
  if (begin == end) return false;
  value = {0, 0};
  if ((end[-1] | 0x20) != 'j') return readReal(begin, end, value.real);
  --end;
  const char* split = end;
  while (split != begin) {
    --split;
    const bool sign = *split == '+' || *split == '-';
    if (sign && (split == begin || (split[-1] | 0x20) != 'e')) break;
  }
  return (split == begin || readReal(begin, split, value.real)) && readImaginary(split, end, value.imag);
}

}  // namespace

Complex toComplex(Str* text) {
  Complex value;
  if (!readComplex(text->data(), text->data() + text->size(), value)) {
    raiseValueError(KRAIT_TEXT("complex() arg is a malformed string"));
  }
  return value;
}

}  // namespace krait
