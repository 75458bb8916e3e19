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

struct FloatInfo : Object {
  static const TypeInfo type;
};
extern FloatInfo the_float_info;
inline FloatInfo* float_info_() { return &the_float_info; }
#if KRAIT_FLOAT_BITS == 32
#define KRAIT_FLOAT_FACT(name) __FLT_##name##__
#else
#define KRAIT_FLOAT_FACT(name) __DBL_##name##__
#endif
constexpr Float float_max(FloatInfo*) { return KRAIT_FLOAT_FACT(MAX); }
constexpr Float float_min(FloatInfo*) { return KRAIT_FLOAT_FACT(MIN); }
constexpr Float float_epsilon(FloatInfo*) { return KRAIT_FLOAT_FACT(EPSILON); }
constexpr word float_dig(FloatInfo*) { return KRAIT_FLOAT_FACT(DIG); }
constexpr word float_mant_dig(FloatInfo*) { return KRAIT_FLOAT_FACT(MANT_DIG); }
constexpr word float_max_exp(FloatInfo*) { return KRAIT_FLOAT_FACT(MAX_EXP); }
constexpr word float_min_exp(FloatInfo*) { return KRAIT_FLOAT_FACT(MIN_EXP); }
constexpr word float_max_10_exp(FloatInfo*) { return KRAIT_FLOAT_FACT(MAX_10_EXP); }
constexpr word float_min_10_exp(FloatInfo*) { return KRAIT_FLOAT_FACT(MIN_10_EXP); }
constexpr word float_radix(FloatInfo*) { return 2; }
constexpr word float_rounds(FloatInfo*) { return 1; }
inline Str* intern(Str* text) { return text; }

KRAIT_ALLOCATES inline Tuple<Int, Int, Int, Str*, Int> version_info_() {
  return {Int::ofSmall(3), Int::ofSmall(11), Int::ofSmall(0), makeStr(KRAIT_TEXT("final")), Int::ofSmall(0)};
}
KRAIT_ALLOCATES inline Str* byteorder_() { return makeStr(KRAIT_TEXT("little")); }
KRAIT_ALLOCATES inline Str* version_() { return makeStr(KRAIT_TEXT("3.11.0; Krait 0.1.0")); }

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
void stream_writelines(Stream* stream, Value lines) KRAIT_RAISES;  // TypeError where an item is no text
inline word stream_fileno(Stream* stream) { return stream == &error_stream ? 2 : 1; }
constexpr word stream_fileno(InputStream*) { return 0; }
bool isTerminal(word descriptor);
inline bool stream_isatty(Stream* stream) { return isTerminal(stream_fileno(stream)); }
inline bool stream_isatty(InputStream*) { return isTerminal(0); }
constexpr bool stream_writable(Stream*) { return true; }
constexpr bool stream_readable(Stream*) { return false; }
constexpr bool stream_writable(InputStream*) { return false; }
constexpr bool stream_readable(InputStream*) { return true; }
constexpr bool stream_closed(Object*) { return false; }
KRAIT_ALLOCATES inline Str* stream_name(Stream* stream) {
  return stream == &error_stream ? makeStr(KRAIT_TEXT("<stderr>")) : makeStr(KRAIT_TEXT("<stdout>"));
}
KRAIT_ALLOCATES inline Str* stream_name(InputStream*) { return makeStr(KRAIT_TEXT("<stdin>")); }
KRAIT_ALLOCATES inline Str* stream_mode(Stream*) { return makeStr(KRAIT_TEXT("w")); }
KRAIT_ALLOCATES inline Str* stream_mode(InputStream*) { return makeStr(KRAIT_TEXT("r")); }
KRAIT_ALLOCATES inline Str* stream_encoding(Object*) { return makeStr(KRAIT_TEXT("utf-8")); }
// Lines until the end, or until they have `hint` bytes.
List<Str*>* stream_readlines(InputStream*, word hint) KRAIT_ALLOCATES;
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
