// The conversions of the % operator: %[(key)][flags][width][.precision][length]conversion
//
// The caller walks through the format: text up to a '%' is copied; from behind it, parsePrintfSpec reads one
// conversion. A width or precision of kStar comes from the arguments, before the value: set
// `spec.format.width` (a negative width: its magnitude, and align '<') and `spec.format.precision` (negative:
// 0) then. By `conversion`:
//
//     '%'          a single percent sign; no argument
//     d i u        format.type is 'd': formatInt32, formatInt64, formatLimbs or formatDigits; floats are
//     truncated first o x X        the same, integers only e E f F g G  formatFloat c formatCharacter, or
//     formatText of a string of one character s r a        formatText of what str(), repr() or ascii() says
//
// Types of arguments and their number are the caller's to check.
#pragma once

#include "krait/numbers/format_spec.hpp"

KRAIT_NUMBERS_BEGIN

// ValueError, all of them.
enum class PrintfError : uint8_t {
  kNone,
  kIncomplete,     // incomplete format
  kIncompleteKey,  // incomplete format key; without a mapping CPython says "format requires a mapping" first
  kWidthTooBig,    // width too big
  kPrecisionTooBig,  // precision too big
  kUnsupported,      // unsupported format character 'y' (0x79) at index 1
};

constexpr Count kStar = -2;

struct PrintfSpec {
  FormatSpec format;  // for the functions of format_spec.hpp
  char conversion;
  const char* key;  // of %(key)s; null if there is none
  size_t key_size;
};

// Reads from `text[*position]`, just behind a '%', and moves the position behind the conversion (on
// kUnsupported: to the character at fault). Where star widths are told in `spec`, call applyWidth and
// applyPrecision with the arguments.
PrintfError parsePrintfSpec(const char* text, size_t size, size_t* position, PrintfSpec* spec);

// The arguments of stars.
void applyWidth(PrintfSpec* spec, Count width);
void applyPrecision(PrintfSpec* spec, Count precision);

// The exception's text. `position` is where parsePrintfSpec has left off in `text`.
void writePrintfError(Sink& sink, PrintfError error, const char* text, size_t size, size_t position);

KRAIT_NUMBERS_END
