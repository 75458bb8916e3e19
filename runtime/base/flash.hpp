// Reading constants that AVR keeps in flash. Elsewhere flash is memory like any other and all of this
// disappears.
#pragma once

#include "krait/base/word.hpp"

namespace krait {

#ifdef __AVR__

// A copy of something that lies in flash, at the address of `constant`.
template <typename T>
inline T fromFlash(const T& constant) {
  T copy;
  auto source = reinterpret_cast<const __attribute__((address_space(1))) uint8_t*>(
      reinterpret_cast<uintptr_t>(&constant));
  for (uint8_t i = 0; i < sizeof(T); ++i) reinterpret_cast<uint8_t*>(&copy)[i] = source[i];
  return copy;
}

#else

template <typename T>
constexpr const T& fromFlash(const T& constant) {
  return constant;
}

#endif

// Zero-terminated text that is never freed: names of types, texts of errors. KRAIT_TEXT puts a literal into
// flash; plain literals lie in RAM on AVR, and the top bit of the address, which no flash address has, says
// so.
struct FlashText {
  const char* data;

#ifdef __AVR__
  static FlashText ofLiteral(const char* text) {
    return {reinterpret_cast<const char*>(reinterpret_cast<uintptr_t>(text) | 0x8000)};
  }
  char operator[](size_t index) const {
    const uintptr_t address = reinterpret_cast<uintptr_t>(data);
    if (address & 0x8000) return reinterpret_cast<const char*>(address & 0x7fff)[index];
    return fromFlash(data[index]);
  }
#else
  static constexpr FlashText ofLiteral(const char* text) { return {text}; }
  constexpr char operator[](size_t index) const { return data[index]; }
#endif
  size_t size() const {
    size_t size = 0;
    while ((*this)[size] != 0) ++size;
    return size;
  }
};

#ifdef __AVR__
#define KRAIT_TEXT(literal)                                     \
  (__extension__({                                              \
    static const char krait_text_[] KRAIT_FLASH_DATA = literal; \
    ::krait::FlashText{krait_text_};                            \
  }))
#else
#define KRAIT_TEXT(literal) (::krait::FlashText{literal})
#endif

}  // namespace krait
