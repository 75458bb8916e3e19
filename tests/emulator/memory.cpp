// memcpy, memmove, memset and memcmp, for all alignments and short lengths.
#include "expect.hpp"

extern "C" {
void* memcpy(void*, const void*, size_t);
void* memmove(void*, const void*, size_t);
void* memset(void*, int, size_t);
int memcmp(const void*, const void*, size_t);
}

static const size_t kRoom = 32;
alignas(4) static uint8_t actual[kRoom];
alignas(4) static uint8_t wanted[kRoom];
alignas(4) static uint8_t source[kRoom];

static void fill() {
  for (size_t i = 0; i < kRoom; ++i) {
    actual[i] = wanted[i] = static_cast<uint8_t>(i * 7 + 1);
    source[i] = static_cast<uint8_t>(200 - i * 3);
  }
}

static bool isAsWanted() {
  for (size_t i = 0; i < kRoom; ++i) {
    if (actual[i] != wanted[i]) return false;
  }
  return true;
}

static void check(size_t to, size_t from, size_t size) {
  uint32_t place = static_cast<uint32_t>(to * 10000 + from * 100 + size);
  fill();
  for (size_t i = 0; i < size; ++i) wanted[to + i] = source[from + i];
  expect(memcpy(actual + to, source + from, size) == actual + to && isAsWanted(), "memcpy", place);
  fill();
  for (size_t i = 0; i < size; ++i) wanted[to + i] = static_cast<uint8_t>((from + i) * 7 + 1);
  expect(memmove(actual + to, actual + from, size) == actual + to && isAsWanted(), "memmove", place);
  fill();
  for (size_t i = 0; i < size; ++i) wanted[to + i] = 0xA5;
  expect(memset(actual + to, 0x3A5, size) == actual + to && isAsWanted(), "memset", place);
  fill();
  memcpy(actual + to, source + from, size);
  expect(memcmp(actual + to, source + from, size) == 0, "memcmp of equals", place);
  if (size == 0) return;
  actual[to + size - 1] = source[from + size - 1] ^ 0x80;
  bool greater = actual[to + size - 1] > source[from + size - 1];
  expect((memcmp(actual + to, source + from, size) > 0) == greater, "memcmp", place);
}

extern "C" int krait_main() {
  for (size_t to = 0; to < 9; ++to) {
    for (size_t from = 0; from < 9; ++from) {
      for (size_t size = 0; size < 20; ++size) check(to, from, size);
    }
  }
  print(failures == 0 ? "ok\n" : "failed\n");
  return failures != 0;
}
