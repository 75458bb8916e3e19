// The parser of format specs itself, for specs that are constants, which it reads when a program is compiled.
#pragma once

#include "krait/numbers/format_spec.hpp"

KRAIT_NUMBERS_BEGIN

namespace spec {

// The bytes of the code point that begins with `lead`.
constexpr uint8_t sequenceLength(char lead) {
  const uint8_t byte = static_cast<uint8_t>(lead);
  return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

constexpr uint32_t decodeCodePoint(const char* text, uint8_t length) {
  if (length == 1) return static_cast<uint8_t>(*text);
  uint32_t code_point = static_cast<uint8_t>(*text) & (0x7fu >> length);
  for (uint8_t i = 1; i < length; ++i) code_point = code_point << 6 | (static_cast<uint8_t>(text[i]) & 0x3fu);
  return code_point;
}

constexpr bool isAlign(char character) {
  return character == '<' || character == '>' || character == '=' || character == '^';
}

constexpr bool isFloatType(char type) {
  switch (type) {
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%':
      return true;
    default:
      return false;
  }
}

// A decimal number, -1 if there is none, kMaxCount if it is that or more; false past 19 digits, which are
// beyond what CPython reads.
constexpr bool takeNumber(const char*& at, const char* end, Count* number) {
  *number = -1;
  uint8_t digits = 0;
  for (; at != end && *at >= '0' && *at <= '9'; ++at) {
    if (*number < 0) *number = 0;
    const uint8_t digit = static_cast<uint8_t>(*at - '0');
    if (*number != 0 && ++digits == 19) return false;
    *number = *number >= kMaxCount / 10 ? kMaxCount : static_cast<Count>(*number * 10 + digit);
  }
  return true;
}

constexpr FormatError checkInt(FormatSpec* spec) {
  switch (spec->type) {
    case 'b':
    case 'c':
    case 'd':
    case 'n':
    case 'o':
    case 'x':
    case 'X':
      break;
    default:
      if (!isFloatType(spec->type)) return FormatError::kUnknownType;
      return spec->precision == kMaxCount ? FormatError::kPrecisionTooBig : FormatError::kNone;
  }
  if (spec->precision >= 0) return FormatError::kIntPrecision;
  if (spec->no_negative_zero) return FormatError::kIntNegativeZero;
  if (spec->type != 'c') return FormatError::kNone;
  if (spec->sign != '\0') return FormatError::kCharacterSign;
  if (spec->alternate) return FormatError::kCharacterAlternate;
  return FormatError::kNone;
}

constexpr FormatError checkText(const FormatSpec* spec) {
  if (spec->type != 's') return FormatError::kUnknownType;
  if (spec->sign != '\0') return spec->sign == ' ' ? FormatError::kTextSpace : FormatError::kTextSign;
  if (spec->no_negative_zero) return FormatError::kTextNegativeZero;
  if (spec->alternate) return FormatError::kTextAlternate;
  if (spec->align == '=') return FormatError::kTextAlign;
  return FormatError::kNone;
}

constexpr FormatError checkFloat(const FormatSpec* spec, FormatKind kind) {
  const bool percent = spec->type == '%';
  if (spec->type != '\0' && spec->type != 'n' &&
      (!isFloatType(spec->type) || (percent && kind == FormatKind::kComplex))) {
    return FormatError::kUnknownType;
  }
  if (spec->precision == kMaxCount) return FormatError::kPrecisionTooBig;
  if (kind == FormatKind::kFloat) return FormatError::kNone;
  if (spec->fill_size == 1 && spec->fill[0] == '0') return FormatError::kComplexZero;
  if (spec->align == '=') return FormatError::kComplexAlign;
  return FormatError::kNone;
}

// Groups of three for decimal types; '_' also, of four, for the others.
constexpr bool groupingAllowed(const FormatSpec& spec) {
  switch (spec.type) {
    case '\0':
    case 'd':
      return true;
    case 'b':
    case 'o':
    case 'x':
    case 'X':
      return spec.grouping == '_';
    default:
      return isFloatType(spec.type);
  }
}

constexpr FormatError takeGrouping(const char*& at, const char* end, FormatSpec* spec) {
  if (at != end && *at == ',') spec->grouping = *at++;
  if (at != end && *at == '_') {
    if (spec->grouping != '\0') return FormatError::kCommaAndUnderscore;
    spec->grouping = *at++;
  }
  if (at != end && *at == ',' && spec->grouping == '_') return FormatError::kCommaAndUnderscore;
  return FormatError::kNone;
}

constexpr FormatSpec emptySpecOf(FormatKind kind) {
  FormatSpec spec = {};
  spec.fill[0] = ' ';
  spec.fill_size = 1;
  spec.align = kind == FormatKind::kText ? '<' : '>';
  spec.type = kind == FormatKind::kText ? 's' : kind == FormatKind::kInt ? 'd' : '\0';
  spec.width = -1;
  spec.precision = -1;
  return spec;
}

constexpr FormatError parseSpecText(const char* text, size_t size, FormatKind kind, FormatSpec* spec) {
  *spec = emptySpecOf(kind);
  const char* at = text;
  const char* const end = text + size;
  bool has_fill = false, has_align = false;
  const uint8_t first = at != end ? sequenceLength(*at) : static_cast<uint8_t>(0);
  if (end - at > first && isAlign(at[first])) {
    for (uint8_t i = 0; i < first; ++i) spec->fill[i] = at[i];
    spec->fill_size = first;
    spec->align = at[first];
    has_fill = has_align = true;
    at += first + 1;
  } else if (at != end && isAlign(*at)) {
    spec->align = *at++;
    has_align = true;
  }
  if (at != end && (*at == '+' || *at == '-' || *at == ' ')) spec->sign = *at++;
  if (at != end && *at == 'z') {
    spec->no_negative_zero = true;
    ++at;
  }
  if (at != end && *at == '#') {
    spec->alternate = true;
    ++at;
  }
  if (!has_fill && at != end && *at == '0') {
    spec->fill[0] = '0';
    if (!has_align && kind != FormatKind::kText) spec->align = '=';
    ++at;
  }
  if (!takeNumber(at, end, &spec->width) || spec->width == kMaxCount) return FormatError::kTooManyDigits;
  const FormatError grouping = takeGrouping(at, end, spec);
  if (grouping != FormatError::kNone) return grouping;
  if (at != end && *at == '.') {
    ++at;
    if (!takeNumber(at, end, &spec->precision)) return FormatError::kTooManyDigits;
    if (spec->precision < 0) return FormatError::kMissingPrecision;
  }
  if (at != end) {
    const uint8_t length = sequenceLength(*at);
    if (end - at != length) return FormatError::kInvalid;
    spec->wrong_type = decodeCodePoint(at, length);
    spec->type = *at;
  } else {
    spec->wrong_type = static_cast<uint8_t>(spec->type);
  }
  if (spec->grouping != '\0' && !groupingAllowed(*spec)) return FormatError::kGrouping;
  switch (kind) {
    case FormatKind::kInt:
      return checkInt(spec);
    case FormatKind::kText:
      return checkText(spec);
    default:
      return checkFloat(spec, kind);
  }
}

}  // namespace spec

KRAIT_NUMBERS_END
