// The records of a profile.
#include "krait/heap/profile.hpp"

#if KRAIT_PROFILE

#include "krait/base/console.hpp"
#include "krait/errors/frame.hpp"
#include "krait/heap/store.hpp"
#include "krait/numbers/sink.hpp"
#include "krait/objects/sink.hpp"

namespace krait::heap::profile {

namespace {

constexpr uint32_t kSites = 256;
constexpr uint8_t kBetween = 32;  // allocations between two collections while looking for leaks
uint8_t seen[kSites / 8];
const uint8_t* pending = nullptr;  // an object whose type is not known yet
bool ending = false;
char holder_kind = 's';
const void* holder = nullptr;

void put(char c) { errorWrite(&c, 1); }

void putHex(uword number) {
  char digits[2 * sizeof(uword)];
  uint8_t at = sizeof digits;
  do {
    const uint8_t digit = number & 15;
    digits[--at] = static_cast<char>(digit < 10 ? '0' + digit : 'a' + digit - 10);
    number >>= 4;
  } while (number != 0);
  errorWrite(digits + at, sizeof digits - at);
}

void begin(char kind) {
  put('\x1e');
  put(kind);
}

void putAddress(const void* address) {
  put(' ');
  putHex(reinterpret_cast<uword>(address));
}

void putNumber(size_t number) {
  put(' ');
  putHex(static_cast<uword>(number));
}

void putText(const char* text) {
  put(' ');
  krait::put(error_console, FlashText{text});
}

// By now it has its header.
void tellType() {
  if (pending == nullptr) return;
  const uint8_t* memory = pending;
  pending = nullptr;
  const TypeInfo* type = reinterpret_cast<const Object*>(memory)->type_info;
  if (type == nullptr) return;
  begin('T');
  putAddress(memory);
  put(' ');
  krait::put(error_console, type->name());
  put('\n');
}

uint32_t siteNow() {
#if KRAIT_FRAMES
  return innermost_frame == nullptr || trace_sites == nullptr ? 0 : innermost_frame->site;
#else
  return 0;
#endif
}

void introduce(uint32_t number) {
  if (number < kSites && (seen[number / 8] >> (number % 8) & 1) != 0) return;
  if (number < kSites) seen[number / 8] |= static_cast<uint8_t>(1 << (number % 8));
  begin('S');
  putNumber(number);
#if KRAIT_FRAMES
  if (number != 0) {
    const Site& site = trace_sites[number];
    putNumber(site.line);
    putText(site.file);
    putText(site.function);
  }
#endif
  put('\n');
}

}  // namespace

void took(const void* memory, size_t size, bool is_object) {
  tellType();
  const uint32_t site = siteNow();
  introduce(site);
  begin('A');
  putAddress(memory);
  putNumber(size);
  putNumber(site);
  put('\n');
  if (is_object) pending = static_cast<const uint8_t*>(memory);
}

void gave(const void* memory) {
  tellType();
  begin('F');
  putAddress(memory);
  put('\n');
}

void resized(const void* memory, size_t size) {
  tellType();
  begin('R');
  putAddress(memory);
  putNumber(size);
  put('\n');
}

void moved(const void* from, const void* to, size_t size) {
  tellType();
  begin('M');
  putAddress(from);
  putAddress(to);
  putNumber(size);
  put('\n');
}

void collected() {
  if (ending) return;
  begin('C');
  putNumber(usedBytes());
  put('\n');
}

void holds(char kind, const void* object) {
  holder_kind = kind;
  holder = object;
}

void rootAt(const char* variable) {
  if (holder_kind == 'g') holder = variable;
}

bool isDue() {
  static uint8_t count = 0;
  return KRAIT_PROFILE == 2 && !ending && ++count % kBetween == 0;
}

void held(const void* memory) {
  if (KRAIT_PROFILE != 2 && !ending) return;
  begin('E');
  put(' ');
  if (holder_kind != 'o') put(holder_kind);
  if (holder_kind != 's') putHex(reinterpret_cast<uword>(holder));
  putAddress(memory);
  put('\n');
}

void finish() {
  tellType();
  begin('Z');
  putAddress(&heap_state);
  put('\n');
  ending = true;
  collect();
}

}  // namespace krait::heap::profile

#endif
