// Parsing of % conversions into the format specs that mean the same.
#include "krait/numbers/printf_spec.hpp"

#include "krait/numbers/flash_text.hpp"
#include "krait/numbers/int_print.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

// A number or a star; false near the largest Count.
bool takeWidth(const char* text, size_t size, size_t* position, Count none, Count* number) {
  *number = none;
  if (*position < size && text[*position] == '*') {
    ++*position;
    *number = kStar;
    return true;
  }
  for (; *position < size && text[*position] >= '0' && text[*position] <= '9'; ++*position) {
    if (*number < 0) *number = 0;
    if (*number >= kMaxCount / 10) return false;
    *number = static_cast<Count>(*number * 10 + (text[*position] - '0'));
  }
  return true;
}

// %(key): brackets nest.
bool takeKey(const char* text, size_t size, size_t* position, PrintfSpec* spec) {
  const size_t start = ++*position;
  for (uint16_t depth = 1; *position < size; ++*position) {
    if (text[*position] == '(') ++depth;
    if (text[*position] == ')' && --depth == 0) {
      spec->key = text + start;
      spec->key_size = *position - start;
      ++*position;
      return true;
    }
  }
  return false;
}

// Flags in any order, any number of times; true for '0'.
bool takeFlags(const char* text, size_t size, size_t* position, FormatSpec* format) {
  bool zero = false;
  for (; *position < size; ++*position) {
    const char flag = text[*position];
    if (flag == '-') {
      format->align = '<';
    } else if (flag == '+' || (flag == ' ' && format->sign != '+')) {
      format->sign = flag;
    } else if (flag == '#') {
      format->alternate = true;
    } else if (flag == '0') {
      zero = true;
    } else if (flag != ' ') {
      break;
    }
  }
  return zero;
}

// Adapts what was read to the conversion; false for an unknown one.
bool adapt(PrintfSpec* spec, bool zero) {
  FormatSpec& format = spec->format;
  bool number = true;
  switch (spec->conversion) {
    case 'd':
    case 'i':
    case 'u':
      format.type = 'd';
      break;
    case 'o':
    case 'x':
    case 'X':
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      format.type = spec->conversion;
      break;
    case 'c':
    case 's':
    case 'r':
    case 'a':
    case 'b':  // of bytes only
      format.type = spec->conversion == 'c' ? 'c' : 's';
      number = false;
      break;
    default:
      return false;
  }
  if (number && zero && format.align != '<') {
    format.fill[0] = '0';
    format.align = '=';
  }
  return true;
}

bool isInteger(char type) { return type == 'd' || type == 'o' || type == 'x' || type == 'X'; }

}  // namespace

PrintfError parsePrintfSpec(const char* text, size_t size, size_t* position, PrintfSpec* spec) {
  spec->format = emptySpec(FormatKind::kFloat);
  spec->key = nullptr;
  spec->key_size = 0;
  if (*position < size && text[*position] == '%') {
    ++*position;
    spec->conversion = '%';
    return PrintfError::kNone;
  }
  if (*position < size && text[*position] == '(' && !takeKey(text, size, position, spec)) {
    return PrintfError::kIncompleteKey;
  }
  const bool zero = takeFlags(text, size, position, &spec->format);
  if (!takeWidth(text, size, position, -1, &spec->format.width)) return PrintfError::kWidthTooBig;
  Count precision = -1;
  if (*position < size && text[*position] == '.') {
    ++*position;
    if (!takeWidth(text, size, position, 0, &precision)) return PrintfError::kPrecisionTooBig;
  }
  if (*position < size && (text[*position] == 'h' || text[*position] == 'l' || text[*position] == 'L'))
    ++*position;
  if (*position >= size) return PrintfError::kIncomplete;
  spec->conversion = text[*position];
  if (!adapt(spec, zero)) return PrintfError::kUnsupported;
  ++*position;
  spec->format.precision = precision;
  if (precision >= 0) applyPrecision(spec, precision);
  return PrintfError::kNone;
}

void applyWidth(PrintfSpec* spec, Count width) {
  if (width < 0) {
    spec->format.align = '<';
    spec->format.fill[0] = ' ';
    width = width < -kMaxCount ? kMaxCount : static_cast<Count>(-width);
  }
  spec->format.width = width;
}

void applyPrecision(PrintfSpec* spec, Count precision) {
  if (precision < 0) precision = 0;
  spec->format.precision = precision;
  if (isInteger(spec->format.type)) {
    spec->format.least_digits = precision;
    spec->format.precision = -1;
  }
}

namespace {

const KRAIT_NUMBERS_FLASH char kPrintfErrors[] =
    "\0"
    "incomplete format\0"
    "incomplete format key\0"
    "width too big\0"
    "precision too big\0"
    "unsupported format character '\1' (0x\2) at index \3\0";

}  // namespace

void writePrintfError(Sink& sink, PrintfError error, const char* text, size_t size, size_t position) {
  // The character as a code point: formatText's precision finds its end, the type x its number.
  FormatSpec spec = emptySpec(FormatKind::kInt);
  uint32_t code_point = 0;
  const size_t rest = position < size ? bytesOfCodePoints(text + position, size - position, 1) : 0;
  for (size_t i = 0; i < rest; ++i) {
    const uint8_t byte = static_cast<uint8_t>(text[position + i]);
    code_point = i == 0 ? (rest == 1 ? byte : byte & (0x7fu >> rest)) : code_point << 6 | (byte & 0x3fu);
  }
  for (FlashText at = textAt(kPrintfErrors, static_cast<uint8_t>(error)); *at != '\0'; ++at) {
    switch (*at) {
      case '\1':
        put(sink, code_point > 31 && code_point < 128 ? static_cast<char>(code_point) : '?');
        break;
      case '\2':
        spec.type = 'x';
        formatInt32(sink, spec, static_cast<int32_t>(code_point));
        break;
      case '\3':
        spec.type = 'd';
        formatInt32(sink, spec, static_cast<Count>(codePoints(text, position)));
        break;
      default:
        put(sink, *at);
        break;
    }
  }
}

KRAIT_NUMBERS_END
