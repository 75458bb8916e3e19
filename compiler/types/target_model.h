// What inference must know of the target: word size, floating point, how long things can get.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace krait::types {

// How much of a program's data is boxed: what `--representation` says. The other two are there to be compared with.
enum class Boxing : uint8_t {
  Unboxed,  // only what must be
  Tagged,   // MicroPython's model: small integers in the word, other numbers and all tuples on the heap
  Boxed,    // CPython's: integers are objects, too
};

struct TargetModel {
  int word_bits = 64;
  int float_bits = 64;
  int64_t max_length = (int64_t{1} << 31) - 1;  // no container is longer: RAM bounds it
  std::map<std::string, int> pins;              // pins of the board by the names printed on it
  std::map<std::string, int> channels;          // analogue channels, likewise
  Boxing boxing = Boxing::Unboxed;
  bool is_library = false;                      // C++ holds objects of its classes
  bool checked_int = false;                     // --int=checked: past 32 bits OverflowError

  [[nodiscard]] auto wordMin() const -> int64_t {
    return word_bits == 64 ? INT64_MIN + 1 : -(int64_t{1} << (word_bits - 1));
  }
  [[nodiscard]] auto wordMax() const -> int64_t {
    return word_bits == 64 ? INT64_MAX - 1 : (int64_t{1} << (word_bits - 1)) - 1;
  }
};

}  // namespace krait::types
