#include "krait/objects/str.hpp"

#if KRAIT_UNICODE_FULL
namespace krait {

Str* asciiNumber(Str* text) {
  if (text->isAscii()) return text;
  StrBuilder builder;
  const char* at = text->data();
  for (const char* end = at + text->size(); at != end;) {
    const uint32_t c = unicode::decode(at);
    put(builder, c < 0x80                ? static_cast<char>(c)
                 : unicode::isSpace(c)   ? ' '
                 : unicode::isDecimal(c) ? static_cast<char>('0' + unicode::decimalValue(c))
                                         : '?');
  }
  return builder.finish();
}

}  // namespace krait
#endif
