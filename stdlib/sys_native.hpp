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

// sys.stdout, sys.stderr and sys.stdin: which of them it is is all there is to a stream.
struct Stream : Object {
  static const TypeInfo type;
};
struct InputStream : Object {
  static const TypeInfo type;
};
// "linux" on the host, whose programs ask for it; a device is none of CPython's platforms.
#if KRAIT_HOST
KRAIT_ALLOCATES inline Str* platform_() { return makeStr(KRAIT_TEXT("linux")); }
#else
KRAIT_ALLOCATES inline Str* platform_() { return makeStr(KRAIT_TEXT("krait")); }
#endif

struct Implementation : Object {
  static const TypeInfo type;
};
extern Implementation the_implementation;
inline Implementation* implementation_() { return &the_implementation; }
KRAIT_ALLOCATES inline Str* implementation_name(Implementation*) { return makeStr(KRAIT_TEXT("krait")); }
extern Stream output_stream, error_stream;
extern InputStream input_stream;
inline Stream* stdout_() { return &output_stream; }
inline Stream* stderr_() { return &error_stream; }
inline InputStream* stdin_() { return &input_stream; }

inline word stream_write(Stream* stream, Str* text) {
  writeStr(stream == &error_stream ? error_console : console, text);
  return len(text);
}
inline void stream_flush(Stream*) {}
Str* stream_readline(InputStream*, word size) KRAIT_ALLOCATES;
Str* stream_read(InputStream*, word size) KRAIT_ALLOCATES;

// What is written to the console (0: output, 1: errors) is kept from here on, or no longer; nested calls count. captured()
// takes what was kept.
void beginCapture(word stream);
void endCapture(word stream);
Str* captured(word stream) KRAIT_ALLOCATES;

inline word getrecursionlimit() { return 1000; }
inline void setrecursionlimit(word) {}

}  // namespace krait::sys
