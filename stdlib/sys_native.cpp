#include "sys_native.hpp"
#include "krait/heap/roots.hpp"

#if KRAIT_HOST
#include <stdio.h>
#include <unistd.h>
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

KRAIT_FLASH_DATA const TypeInfo Implementation::type =
    classType<Implementation>("types.SimpleNamespace", &Object_type, nullptr, kNoPointers);
Implementation the_implementation{{&Implementation::type}};

KRAIT_FLASH_DATA const TypeInfo FloatInfo::type = classType<FloatInfo>("sys.float_info", &Object_type, nullptr, kNoPointers);
FloatInfo the_float_info{{&FloatInfo::type}};

Stream output_stream{{&Stream::type}}, error_stream{{&Stream::type}};
InputStream input_stream{{&InputStream::type}};

namespace {

struct Capture {
  int count;
  void (*write)(Sink*, const char*, size_t);  // before it began
};
Capture captures[2];
KRAIT_ROOT Str* kept_output = nullptr;
KRAIT_ROOT Str* kept_errors = nullptr;

Str*& keptOf(word stream) { return stream == 0 ? kept_output : kept_errors; }
Sink& sinkOf(word stream) { return stream == 0 ? console : error_console; }

void keep(Sink* sink, const char* text, size_t size) {
  Str*& kept = keptOf(sink == &console ? 0 : 1);
  StrBuilder both;
  if (kept != nullptr) writeStr(both, kept);
  put(both, text, size);
  KRAIT_KEEP_ROOT(kept_output);
  KRAIT_KEEP_ROOT(kept_errors);
  kept = both.finish();
}

}  // namespace

void beginCapture(word stream) {
  if (captures[stream].count++ != 0) return;
  captures[stream].write = sinkOf(stream).write;
  sinkOf(stream).write = &keep;
}

void endCapture(word stream) {
  if (--captures[stream].count == 0) sinkOf(stream).write = captures[stream].write;
}

Str* captured(word stream) {
  Str* text = keptOf(stream) == nullptr ? empty_str : keptOf(stream);
  keptOf(stream) = nullptr;
  return text;
}

bool isTerminal(word descriptor) {
#if KRAIT_HOST
  return isatty(static_cast<int>(descriptor)) != 0;
#else
  static_cast<void>(descriptor);
  return true;
#endif
}

void stream_writelines(Stream* stream, Value lines) {
  auto iterator = iterate(lines);
  Value line;
  while (iterator.next(line)) stream_write(stream, checked<Str*>(line));
}

List<Str*>* stream_readlines(InputStream*, word hint) {
  List<Str*>* lines = emptyList<Str*>();
  word size = 0;
  for (;;) {
    Str* line = readText(-1, true);
    if (line->size() == 0) return lines;
    list_append(lines, line);
    size += static_cast<word>(line->size());
    if (hint > 0 && size >= hint) return lines;
  }
}

Str* stream_readline(InputStream*, word size) { return readText(size, true); }
Str* stream_read(InputStream*, word size) { return readText(size, false); }

}  // namespace krait::sys
