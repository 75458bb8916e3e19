// Python's format mini-language: [[fill]align][sign][z][#][0][width][grouping][.precision][type]
//
//     FormatSpec spec;
//     FormatError error = parseFormatSpec(text, size, FormatKind::kFloat, &spec);
//     if (error != FormatError::kNone) ...writeFormatError(sink, error, spec, text, size, "float")...
//     else formatFloat(sink, spec, value);
//
// A spec is plain data, so that constant ones can be parsed at compile time. Widths count code points; all
// text is UTF-8. format(True, "5") is the caller's: bool is an int except for the empty spec.
#pragma once

#include "krait/numbers/limbs.hpp"
#include "krait/numbers/sink.hpp"

KRAIT_NUMBERS_BEGIN

// ValueError except where another exception is named.
enum class FormatError : uint8_t {
  kNone,
  kTooManyDigits,       // Too many decimal digits in format string
  kMissingPrecision,    // Format specifier missing precision
  kInvalid,             // Invalid format specifier 'zz' for object of type 'int'
  kCommaAndUnderscore,  // Cannot specify both ',' and '_'.
  kGrouping,            // Cannot specify ',' with 's'.
  kUnknownType,         // Unknown format code 'd' for object of type 'float'
  kPrecisionTooBig,     // precision too big
  kIntPrecision,        // Precision not allowed in integer format specifier
  kIntNegativeZero,     // Negative zero coercion (z) not allowed in integer format specifier
  kCharacterSign,       // Sign not allowed with integer format specifier 'c'
  kCharacterAlternate,  // Alternate form (#) not allowed with integer format specifier 'c'
  kCharacterRange,      // OverflowError: %c arg not in range(0x110000)
  kCharacterTooLarge,   // OverflowError: Python int too large to convert to C long
  kTextSpace,           // Space not allowed in string format specifier
  kTextSign,            // Sign not allowed in string format specifier
  kTextNegativeZero,    // Negative zero coercion (z) not allowed in string format specifier
  kTextAlternate,       // Alternate form (#) not allowed in string format specifier
  kTextAlign,           // '=' alignment not allowed in string format specifier
  kComplexAlign,        // '=' alignment flag is not allowed in complex format specifier
  kComplexZero,         // Zero padding is not allowed in complex format specifier
};

enum class FormatKind : uint8_t { kInt, kFloat, kComplex, kText };

struct FormatSpec {
  char fill[4];           // one code point
  uint8_t fill_size;      // its bytes
  char align;             // < > ^ =
  char sign;              // + - space, or 0
  bool alternate;         // #
  bool no_negative_zero;  // z
  char grouping;          // , _ or 0
  char type;              // 0: as for an empty spec
  Count width;            // -1: none
  Count precision;        // -1: none
  Count least_digits;     // of an integer, zeros in front: the precision of "%.5d"; else 0
  uint32_t wrong_type;    // with kUnknownType and kGrouping: the code point at fault
};

// Parses and checks, in CPython's order, as format() of an object of this kind would. An int spec of the
// types e E f F g G % is for the int converted to float ("int too large to convert to float"): see
// wantsFloat. Its fields are then right for formatFloat.
FormatError parseFormatSpec(const char* text, size_t size, FormatKind kind, FormatSpec* spec);

// What an empty spec means: str() of the object.
FormatSpec emptySpec(FormatKind kind);

bool wantsFloat(const FormatSpec& spec);

// The exception's text: format_error.cpp. `text` is what was parsed, `type_name` the name of the object's
// type.
void writeFormatError(Sink& sink, FormatError error, const FormatSpec& spec, const char* text, size_t size,
                      const char* type_name);

// Code points of UTF-8 text; the bytes that the first `count` of them take.
size_t codePoints(const char* text, size_t size);
size_t bytesOfCodePoints(const char* text, size_t size, Count count);

// ---- Strings: format_text.cpp ----

void formatText(Sink& sink, const FormatSpec& spec, const char* text, size_t size);

// ---- Integers: format_int.cpp; types b c d n o x X and none ----

// kNone, or kCharacterRange for the type c.
FormatError formatInt32(Sink& sink, const FormatSpec& spec, int32_t value);
FormatError formatInt64(Sink& sink, const FormatSpec& spec, int64_t value);

// Any size: `limbs` holds the magnitude and is destroyed; `text` is room for
// toTextSize(bitLength(magnitude), baseOfType(spec.type)) + 1 characters.
FormatError formatLimbs(Sink& sink, const FormatSpec& spec, Limb* limbs, SignedSize size, char* text);

// 2, 8, 10 or 16.
uint8_t baseOfType(char type);

// Digits that the caller has made in the type's base, lower case, without sign: sign, prefix, grouping,
// padding.
void formatDigits(Sink& sink, const FormatSpec& spec, bool negative, const char* digits, size_t count);

// A code point, by the type c. `utf8` of the sink may be any code point up to 0x10ffff, surrogates too.
void formatCharacter(Sink& sink, const FormatSpec& spec, uint32_t code_point);

// ---- Floats: format_float.cpp; types e E f F g G n % and none ----

template <typename Float>
void formatFloat(Sink& sink, const FormatSpec& spec, Float value);

// The same for one type alone, known beforehand, so that the others are not linked: f F; %; e E; g G n and
// none with a precision; none without one.
template <typename Float>
void formatFixed(Sink& sink, const FormatSpec& spec, Float value);
template <typename Float>
void formatPercent(Sink& sink, const FormatSpec& spec, Float value);
template <typename Float>
void formatScientific(Sink& sink, const FormatSpec& spec, Float value);
template <typename Float>
void formatGeneral(Sink& sink, const FormatSpec& spec, Float value);
template <typename Float>
void formatShortest(Sink& sink, const FormatSpec& spec, Float value);

// ---- Complex numbers: format_complex.cpp; types e E f F g G n and none ----

template <typename Float>
void formatComplex(Sink& sink, const FormatSpec& spec, Float real, Float imaginary);

KRAIT_NUMBERS_END
