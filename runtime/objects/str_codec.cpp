#include "krait/objects/str_codec.hpp"

#include "krait/errors/unicode_error.hpp"
#include "krait/objects/bytes.hpp"

namespace krait {

namespace {

// Case and the difference of '-', '_' and nothing do not count.
bool isNamed(Str* name, const char* candidate) {
  const char* text = name->data();
  const char* end = text + name->size();
  for (; text != end; ++text) {
    char c = *text;
    if (c == '-' || c == '_' || c == ' ') continue;
    if (unicode::isAsciiUpper(static_cast<uint8_t>(c))) c = static_cast<char>(c + 32);
    if (*candidate != c) return false;
    ++candidate;
  }
  return *candidate == 0;
}

bool equals(Str* name, FlashText candidate) {
  const char* text = name->data();
  for (size_t i = 0, size = name->size(); i < size; ++i, ++text) {
    if (candidate[i] != *text) return false;
  }
  return candidate[name->size()] == 0;
}

struct Named {
  const char* name;
  Codec codec;
};
constexpr Named kNames[] = {
    {"utf8", Codec::kUtf8},           {"u8", Codec::kUtf8},           {"utf", Codec::kUtf8},
    {"ascii", Codec::kAscii},         {"usascii", Codec::kAscii},     {"646", Codec::kAscii},
    {"latin1", Codec::kLatin1},       {"latin", Codec::kLatin1},      {"iso88591", Codec::kLatin1},
    {"l1", Codec::kLatin1},           {"utf16", Codec::kUtf16},       {"u16", Codec::kUtf16},
    {"utf16le", Codec::kUtf16Little}, {"utf16be", Codec::kUtf16Big},  {"utf32", Codec::kUtf32},
    {"u32", Codec::kUtf32},           {"utf32le", Codec::kUtf32Little}, {"utf32be", Codec::kUtf32Big}};

}  // namespace

Codec codecNamed(Str* name) {
  if (name == nullptr) return Codec::kUtf8;
  for (const Named& named : kNames) {
    if (isNamed(name, named.name)) return named.codec;
  }
  raiseFormatted(&LookupError_type, "unknown encoding: {}", name);
}

CodecErrors codecErrorsNamed(Str* name) {
  if (name == nullptr || equals(name, KRAIT_TEXT("strict"))) return CodecErrors::kStrict;
  if (equals(name, KRAIT_TEXT("ignore"))) return CodecErrors::kIgnore;
  if (equals(name, KRAIT_TEXT("replace"))) return CodecErrors::kReplace;
  if (equals(name, KRAIT_TEXT("backslashreplace"))) return CodecErrors::kBackslash;
  if (equals(name, KRAIT_TEXT("xmlcharrefreplace"))) return CodecErrors::kXmlCharRef;
  if (equals(name, KRAIT_TEXT("surrogateescape"))) return CodecErrors::kSurrogateEscape;
  if (equals(name, KRAIT_TEXT("surrogatepass"))) return CodecErrors::kSurrogatePass;
  raiseFormatted(&LookupError_type, "unknown error handler name '{}'", name);
}

FlashText codecName(Codec codec) {
  switch (codec) {
    case Codec::kUtf8:        return KRAIT_TEXT("utf-8");
    case Codec::kAscii:       return KRAIT_TEXT("ascii");
    case Codec::kLatin1:      return KRAIT_TEXT("latin-1");
    case Codec::kUtf16:       return KRAIT_TEXT("utf-16");
    case Codec::kUtf16Little: return KRAIT_TEXT("utf-16-le");
    case Codec::kUtf16Big:    return KRAIT_TEXT("utf-16-be");
    case Codec::kUtf32:       return KRAIT_TEXT("utf-32");
    case Codec::kUtf32Little: return KRAIT_TEXT("utf-32-le");
    default:                  return KRAIT_TEXT("utf-32-be");
  }
}

}  // namespace krait
