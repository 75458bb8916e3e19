// memcpy, memmove, memset and memcmp, for compilers take them for granted. Small first: a word at a time
// where both sides are aligned, else byte by byte. Each is its own section, linked only when called.
//
// These are what the compiler would turn such loops into, so it must be kept from recognising them here.
#include <stddef.h>
#include <stdint.h>

#ifdef __clang__
#define KRAIT_PLAIN_LOOPS __attribute__((no_builtin))
#else
#define KRAIT_PLAIN_LOOPS __attribute__((optimize("no-tree-loop-distribute-patterns")))
#endif

// Words that may alias anything: callers copy objects of every type.
typedef uint32_t __attribute__((may_alias)) Word;

static inline bool bothAligned(const void* a, const void* b) {
  return ((reinterpret_cast<uintptr_t>(a) | reinterpret_cast<uintptr_t>(b)) & 3) == 0;
}

extern "C" {

// Runs upwards, which memmove relies on.
KRAIT_PLAIN_LOOPS void* memcpy(void* to, const void* from, size_t size) {
  auto* out = static_cast<uint8_t*>(to);
  auto* in = static_cast<const uint8_t*>(from);
  if (bothAligned(to, from)) {
#ifdef __arm__
    // Four at a time: half the instructions, for 20 bytes.
    for (; size >= 16; size -= 16, in += 16, out += 16) {
      auto* words = reinterpret_cast<const Word*>(in);
      auto* copies = reinterpret_cast<Word*>(out);
      copies[0] = words[0], copies[1] = words[1], copies[2] = words[2], copies[3] = words[3];
    }
#endif
    for (; size >= 4; size -= 4, in += 4, out += 4)
      *reinterpret_cast<Word*>(out) = *reinterpret_cast<const Word*>(in);
  }
  for (; size != 0; --size) *out++ = *in++;
  return to;
}

KRAIT_PLAIN_LOOPS void* memmove(void* to, const void* from, size_t size) {
  auto* out = static_cast<uint8_t*>(to);
  auto* in = static_cast<const uint8_t*>(from);
  if (static_cast<size_t>(out - in) >= size) return memcpy(to, from, size);
  if (bothAligned(out + size, in + size)) {
    for (; size >= 4; size -= 4)
      *reinterpret_cast<Word*>(out + size - 4) = *reinterpret_cast<const Word*>(in + size - 4);
  }
  while (size-- != 0) out[size] = in[size];
  return to;
}

KRAIT_PLAIN_LOOPS void* memset(void* to, int value, size_t size) {
  auto* out = static_cast<uint8_t*>(to);
  auto byte = static_cast<uint8_t>(value);
  if (size >= 16) {
    for (; !bothAligned(out, out); --size) *out++ = byte;
    const uint32_t word = byte * 0x01010101u;
#ifdef __arm__
    for (; size >= 16; size -= 16, out += 16) {
      auto* words = reinterpret_cast<Word*>(out);
      words[0] = word, words[1] = word, words[2] = word, words[3] = word;
    }
#endif
    for (; size >= 4; size -= 4, out += 4) *reinterpret_cast<Word*>(out) = word;
  }
  for (; size != 0; --size) *out++ = byte;
  return to;
}

KRAIT_PLAIN_LOOPS int memcmp(const void* left, const void* right, size_t size) {
  auto* a = static_cast<const uint8_t*>(left);
  auto* b = static_cast<const uint8_t*>(right);
  for (; size != 0; --size, ++a, ++b) {
    if (*a != *b) return *a - *b;
  }
  return 0;
}

#ifdef __ARM_EABI__
// The names that clang calls instead (run-time ABI for the Arm architecture, section 4.3.4); 4 and 8 promise
// alignment.
#define KRAIT_COPY_AS(name, function) \
  KRAIT_PLAIN_LOOPS void name(void* to, const void* from, size_t size) { function(to, from, size); }
#define KRAIT_SET_AS(name) \
  KRAIT_PLAIN_LOOPS void name(void* to, size_t size, int value) { memset(to, value, size); }
#define KRAIT_CLEAR_AS(name) \
  KRAIT_PLAIN_LOOPS void name(void* to, size_t size) { memset(to, 0, size); }

KRAIT_COPY_AS(__aeabi_memcpy, memcpy)
KRAIT_COPY_AS(__aeabi_memcpy4, memcpy)
KRAIT_COPY_AS(__aeabi_memcpy8, memcpy)
KRAIT_COPY_AS(__aeabi_memmove, memmove)
KRAIT_COPY_AS(__aeabi_memmove4, memmove)
KRAIT_COPY_AS(__aeabi_memmove8, memmove)
KRAIT_SET_AS(__aeabi_memset)
KRAIT_SET_AS(__aeabi_memset4)
KRAIT_SET_AS(__aeabi_memset8)
KRAIT_CLEAR_AS(__aeabi_memclr)
KRAIT_CLEAR_AS(__aeabi_memclr4)
KRAIT_CLEAR_AS(__aeabi_memclr8)
#endif

}  // extern "C"
