// What encoding and decoding share: names of codecs and of what is done about errors.
#pragma once

#include "krait/objects/str.hpp"

namespace krait {

enum class Codec : uint8_t { kUtf8, kAscii, kLatin1, kUtf16, kUtf16Little, kUtf16Big, kUtf32, kUtf32Little, kUtf32Big };
enum class CodecErrors : uint8_t {
  kStrict, kIgnore, kReplace, kBackslash, kXmlCharRef, kSurrogateEscape, kSurrogatePass
};

KRAIT_RAISES Codec codecNamed(Str* name);                // LookupError
KRAIT_RAISES CodecErrors codecErrorsNamed(Str* name);    // LookupError; asked only when there is an error
FlashText codecName(Codec codec);

constexpr bool isUtf16(Codec codec) { return codec >= Codec::kUtf16 && codec <= Codec::kUtf16Big; }
constexpr bool isUtf32(Codec codec) { return codec >= Codec::kUtf32; }
constexpr bool isBigEndian(Codec codec) { return codec == Codec::kUtf16Big || codec == Codec::kUtf32Big; }

// How many bytes of a UTF-8 sequence are right, from its first, and whether that is all of it.
struct Utf8Sequence {
  uint8_t right;
  bool complete;
  FlashText reason;
};
Utf8Sequence readUtf8(const uint8_t* data, size_t left);

}  // namespace krait
