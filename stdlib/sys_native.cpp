#include "sys_native.hpp"

#if KRAIT_HOST
#include <stdio.h>
#elif __has_include("krait_hal.hpp")
#include "krait_hal.hpp"
#endif

namespace krait::sys {

namespace {

int argument_count = 0;
const char* const* argument_texts = nullptr;

int readByte() {
#if KRAIT_HOST
  return getchar();
#elif __has_include("krait_hal.hpp")
  for (;;) {
    int byte = hal::consoleReadByte();
    if (byte >= 0) return byte;
  }
#else
  return -1;
#endif
}

Str* readText(word size, bool line) {
  StrBuilder text;
  for (; size != 0; --size) {
    int byte = readByte();
    if (byte < 0) break;
    put(text, static_cast<char>(byte));
    if (line && byte == '\n') break;
  }
  return text.finish();
}

}  // namespace

void setArguments(int count, const char* const* texts) {
  argument_count = count;
  argument_texts = texts;
}

List<Str*>* arguments() {
  List<Str*>* result = emptyList<Str*>();
  for (int i = 0; i < argument_count; ++i) {
    list_append(result, makeStr(argument_texts[i], __builtin_strlen(argument_texts[i])));
  }
  return result;
}

KRAIT_FLASH_DATA const TypeInfo Stream::type = classType<Stream>("TextIOWrapper", &Object_type, nullptr, kNoPointers);
KRAIT_FLASH_DATA const TypeInfo InputStream::type =
    classType<InputStream>("TextIOWrapper", &Object_type, nullptr, kNoPointers);

Stream output_stream{{&Stream::type}}, error_stream{{&Stream::type}};
InputStream input_stream{{&InputStream::type}};

Str* stream_readline(InputStream*, word size) { return readText(size, true); }
Str* stream_read(InputStream*, word size) { return readText(size, false); }

}  // namespace krait::sys
