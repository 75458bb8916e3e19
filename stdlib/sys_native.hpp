// `sys`.
#pragma once

#include "krait/krait.hpp"

namespace krait::sys {

constexpr word maxsize = kMaxWord;

[[noreturn]] inline void exit(Value status) {
  if (status.isNone()) raise(makeException(&SystemExit_type));
  raise(makeException(&SystemExit_type, status));
}

// The command line of a hosted program; a device has none.
List<Str*>* arguments() KRAIT_ALLOCATES;
void setArguments(int count, const char* const* texts);

inline List<Str*>* argv_() { return arguments(); }
constexpr word maxsize_() { return maxsize; }

// sys.stdout and sys.stderr: which of the two is all there is to a stream. sys.stdin likewise.
enum class Stream : uint8_t { kOut, kError };
enum class InputStream : uint8_t { kIn };
constexpr Stream stdout_ = Stream::kOut;
constexpr Stream stderr_ = Stream::kError;
constexpr InputStream stdin_ = InputStream::kIn;

inline word stream_write(Stream stream, Str* text) {
  writeStr(stream == Stream::kOut ? console : error_console, text);
  return len(text);
}
inline void stream_flush(Stream) {}
Str* stream_readline(InputStream, word size) KRAIT_ALLOCATES;
Str* stream_read(InputStream, word size) KRAIT_ALLOCATES;

inline word getrecursionlimit() { return 1000; }
inline void setrecursionlimit(word) {}

}  // namespace krait::sys
