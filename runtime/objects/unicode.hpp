// Code points: UTF-8, properties and case.
//
// All of Unicode on the host; on devices Latin, Greek, Cyrillic and Armenian (below U+0590), beyond which a code point is
// printable, has no case, and is a letter. KRAIT_UNICODE_FULL=1 brings everything (10 kB). ASCII needs no table.
#pragma once

#include "krait/base/flash.hpp"

#ifndef KRAIT_UNICODE_FULL
#define KRAIT_UNICODE_FULL KRAIT_HOST
#endif

namespace krait::unicode {

// Lengths of runs without and with the property by turns.
struct Property {
  const uint8_t* runs;
  uint16_t size;
};
struct CaseRange {
#if KRAIT_UNICODE_FULL
  uint32_t first, last;
  uint8_t step;
  int32_t delta;
#else
  uint16_t first, last;
  uint8_t step;
  int16_t delta;
#endif
};
struct CaseMap {
  const CaseRange* ranges;
  uint16_t count;
};
// A code point whose mapping is none of the ranges': up to three code points, zeros behind.
struct SpecialCase {
  uint16_t code_point;
  uint16_t mapped[3];
};
struct SpecialCases {
  const SpecialCase* cases;
  uint16_t count;
};

extern const Property kAlpha, kDecimal, kDigit, kNumeric, kLower, kUpper, kTitle, kSpace, kPrintable,
    kIdentifierStart, kIdentifierRest;
extern const CaseMap kToLower, kToUpper, kToTitle;
extern const SpecialCases kUpperSpecial, kTitleSpecial, kFoldSpecial;

bool has(const Property& property, uint32_t code_point);
uint32_t mapped(const CaseMap& map, uint32_t code_point);
// False where the code point is none of them.
bool findSpecial(const SpecialCases& special, uint32_t code_point, SpecialCase* found);

// Reads one code point and moves on. The text is valid UTF-8 (or has surrogates of three bytes).
inline uint32_t decode(const char*& text) {
  const uint8_t first = static_cast<uint8_t>(*text++);
  if (first < 0x80) return first;
  uint8_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  uint32_t code_point = first & (0x3F >> more);
  for (; more != 0; --more) code_point = code_point << 6 | (static_cast<uint8_t>(*text++) & 0x3F);
  return code_point;
}

// The one before `text`.
inline uint32_t decodeBefore(const char*& text) {
  do --text;
  while ((static_cast<uint8_t>(*text) & 0xC0) == 0x80);
  const char* start = text;
  return decode(start);
}

// Writes one code point, 1 to 4 bytes; returns how many.
inline uint8_t encode(uint32_t code_point, char* text) {
  if (code_point < 0x80) {
    text[0] = static_cast<char>(code_point);
    return 1;
  }
  if (code_point < 0x800) {
    text[0] = static_cast<char>(0xC0 | code_point >> 6);
    text[1] = static_cast<char>(0x80 | (code_point & 0x3F));
    return 2;
  }
  if (code_point < 0x10000) {
    text[0] = static_cast<char>(0xE0 | code_point >> 12);
    text[1] = static_cast<char>(0x80 | (code_point >> 6 & 0x3F));
    text[2] = static_cast<char>(0x80 | (code_point & 0x3F));
    return 3;
  }
  text[0] = static_cast<char>(0xF0 | code_point >> 18);
  text[1] = static_cast<char>(0x80 | (code_point >> 12 & 0x3F));
  text[2] = static_cast<char>(0x80 | (code_point >> 6 & 0x3F));
  text[3] = static_cast<char>(0x80 | (code_point & 0x3F));
  return 4;
}

// Of a decimal digit of any script: its value.
uint8_t decimalValue(uint32_t code_point);

// Classes that are cheap for ASCII.
inline bool isAsciiLower(uint32_t c) { return c - 'a' < 26; }
inline bool isAsciiUpper(uint32_t c) { return c - 'A' < 26; }
inline bool isAsciiDigit(uint32_t c) { return c - '0' < 10; }
inline bool isAsciiSpace(uint32_t c) { return c == ' ' || c - 9 < 5; }

inline bool isLower(uint32_t c) { return c < 0x80 ? isAsciiLower(c) : has(kLower, c); }
inline bool isUpper(uint32_t c) { return c < 0x80 ? isAsciiUpper(c) : has(kUpper, c); }
inline bool isAlpha(uint32_t c) { return c < 0x80 ? isAsciiLower(c | 0x20) : has(kAlpha, c); }
inline bool isDecimal(uint32_t c) { return c < 0x80 ? isAsciiDigit(c) : has(kDecimal, c); }
inline bool isDigit(uint32_t c) { return c < 0x80 ? isAsciiDigit(c) : has(kDigit, c); }
inline bool isNumeric(uint32_t c) { return c < 0x80 ? isAsciiDigit(c) : has(kNumeric, c); }
// str's white space has the four separators 0x1c to 0x1f, that of bytes has not.
inline bool isSpace(uint32_t c) { return c < 0x80 ? isAsciiSpace(c) || c - 0x1C < 4 : has(kSpace, c); }
inline bool isPrintable(uint32_t c) { return c < 0x80 ? c - 0x20 < 0x5F : has(kPrintable, c); }
inline uint32_t toLower(uint32_t c) { return c < 0x80 ? isAsciiUpper(c) ? c + 32 : c : mapped(kToLower, c); }
inline uint32_t toUpper(uint32_t c) { return c < 0x80 ? isAsciiLower(c) ? c - 32 : c : mapped(kToUpper, c); }
inline uint32_t toTitle(uint32_t c) { return c < 0x80 ? isAsciiLower(c) ? c - 32 : c : mapped(kToTitle, c); }

}  // namespace krait::unicode
